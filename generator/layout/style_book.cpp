#include <fmt/format.h>

#include <iterator>

#include "generator/layout/scribe.h"

namespace portraits::layout {
namespace {

text::Align align_of(const std::string& name) {
    if (name == "end") {
        return text::Align::End;
    }
    return name == "centre" ? text::Align::Centre : text::Align::Start;
}

text::ParagraphStyle paragraph_of(const design::Style& style) {
    text::ParagraphStyle paragraph;
    paragraph.setting = style.justified ? text::Setting::Justified : text::Setting::Ragged;
    paragraph.align = align_of(style.align);
    paragraph.hyphenate = style.hyphenate;
    paragraph.hyphens = {style.hyphens.word, style.hyphens.before, style.hyphens.after};
    paragraph.hyphens_in_a_row = style.hyphens.in_a_row;
    paragraph.balance = style.balance;
    paragraph.hang = style.hang;
    paragraph.first_indent = style.first_indent;
    return paragraph;
}

/// Makes the three type styles of a design style, and reports fonts that are not there.
class TypeResolver {
public:
    TypeResolver(text::FontLibrary& fonts, Diagnostics& diagnostics)
        : fonts_{&fonts}, diagnostics_{&diagnostics} {}

    text::TypeStyle resolve(const design::Style& style, const design::Font& font,
                            ink::SwatchId colour) {
        text::TypeStyle type;
        type.size = Length::pt(style.size);
        type.tracking = style.tracking;
        type.features = style.features;
        type.colour = colour;
        type.capitals = style.capitals;
        const auto stack = fonts_->stack(font.family, font.weight, font.italic);
        if (stack) {
            type.stack = stack.value();
        } else {
            Diagnostic why = stack.error();
            why.mark = style.mark;
            diagnostics_->add(std::move(why));
        }
        return type;
    }

private:
    text::FontLibrary* fonts_;
    Diagnostics* diagnostics_;
};

}  // namespace

StyleBook::StyleBook(const design::Design& design, text::FontLibrary& fonts,
                     Diagnostics& diagnostics) {
    for (const design::Swatch& swatch : design.swatches) {
        swatches_.emplace(swatch.name, static_cast<ink::SwatchId>(palette_.size()));
        palette_.push_back({swatch.name, swatch.cmyk, swatch.srgb});
    }
    TypeResolver resolver{fonts, diagnostics};
    for (const design::Style& from : design.styles) {
        const bool accented = from.colour == "accent";
        const ink::SwatchId colour = swatch(accented ? design.house : from.colour);
        styles_.emplace(from.name,
                        Style{from.name, resolver.resolve(from, from.font, colour),
                              resolver.resolve(from, from.emphasis, colour),
                              resolver.resolve(from, from.strong, colour), paragraph_of(from),
                              from.leading, from.baseline, accented, from.grid});
    }
}

const Style& StyleBook::style(std::string_view name) const {
    const auto found = styles_.find(name);
    if (found == styles_.end()) {
        throw std::out_of_range{fmt::format("the layout has no style {}", name)};
    }
    return found->second;
}

bool StyleBook::has_style(std::string_view name) const { return styles_.contains(name); }

bool StyleBook::has_swatch(std::string_view name) const { return swatches_.contains(name); }

ink::SwatchId StyleBook::swatch(std::string_view name) const {
    const auto found = swatches_.find(name);
    if (found == swatches_.end()) {
        throw std::out_of_range{fmt::format("the layout has no swatch {}", name)};
    }
    return found->second;
}

Accent accent_of(const StyleBook& book, const std::string& swatch) {
    return {book.swatch(swatch), book.swatch(swatch + " 50"), book.swatch(swatch + " 25"),
            book.swatch(swatch + " 10"), book.swatch(swatch + " land")};
}

}  // namespace portraits::layout
