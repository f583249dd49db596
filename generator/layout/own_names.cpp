#include "generator/layout/own_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "generator/layout/area_link.h"

namespace portraits::layout {
namespace {

const Length rule_weight = Length::pt(0.25);
const Length name_below_rule = Length::mm(1.5);
/// Between the name that heads the page and the language, in em.
constexpr double word_gap = 0.6;

/// Draws names into the cells of a grid.
class NameSetter {
public:
    NameSetter(const Scribe& scribe, Length width)
        : scribe_{&scribe},
          width_{width},
          own_{scribe.style("own name")},
          known_{scribe.style("contact name")},
          language_{scribe.style("facts year")},
          page_{scribe.style("facts value")},
          list_{ink_.add(ink::Role::L)} {}

    [[nodiscard]] Length cell_height() const {
        return name_below_rule + own_.leading + known_.leading;
    }

    void add(const OwnName& name, Point at) {
        const ink::NodeId item = ink_.add(ink::Role::LI, list_);
        const ink::NodeId link = ink_.add(ink::Role::Link, ink_.add(ink::Role::LBody, item));
        ink_.draw(ink::Path::rule(at, {at.x + width_, at.y},
                                  {scribe_->book().swatch("k25"), rule_weight}));
        add_name(name, {at.x, at.y + name_below_rule}, link);
        add_caption(name, {at.x, at.y + name_below_rule + own_.leading}, link);
        draw_link(ink_, link, {at, {width_, cell_height()}}, name.destination,
                  fmt::format("{}, {}", name.known_as, name.page));
    }

    ink::Fragment finish() && { return std::move(ink_); }

private:
    void add_name(const OwnName& name, Point at, ink::NodeId link) {
        Style style = own_;
        style.type.colour = name.accent;
        ink::Node span;
        span.role = ink::Role::Span;
        span.parent = link;
        span.lang = name.lang;
        const ink::NodeId node = ink_.add(std::move(span));
        draw(ink_, fitted(style, name.name, width_, node, name.lang), {at.x, at.y + style.baseline},
             node);
    }

    /// On one line, smaller where it is wider than its room.
    [[nodiscard]] text::Line fitted(Style style, const std::string& words, Length room,
                                    ink::NodeId node, std::string_view lang) const {
        text::Line line = scribe_->line(style, words, node, lang);
        if (line.width > room) {
            style.type.size = style.type.size * (room / line.width);
            line = scribe_->line(style, words, node, lang);
        }
        return line;
    }

    void add_caption(const OwnName& name, Point at, ink::NodeId link) {
        const Length gap = known_.type.size * word_gap;
        const text::Line page = scribe_->line(page_, name.page, link);
        const text::Line language = scribe_->line(language_, name.language, link);
        const text::Line known = fitted(known_, name.known_as, width_ - page.width - gap, link, {});
        draw(ink_, known, {at.x, at.y + known_.baseline}, link);
        // A language that has no room beside a long name is left out: the page must stand.
        if (known.width + gap + language.width + gap + page.width <= width_) {
            draw(ink_, language, {at.x + known.width + gap, at.y + language_.baseline}, link);
        }
        draw_right(ink_, page, {at.x + width_, at.y + page_.baseline}, link);
    }

    const Scribe* scribe_;
    Length width_;
    Style own_, known_, language_, page_;
    ink::Fragment ink_;
    ink::NodeId list_;
};

class OwnNames : public Block {
public:
    OwnNames(const Scribe& scribe, std::vector<OwnName> names, OwnNamesLook look)
        : scribe_{scribe}, names_{std::move(names)}, look_{look} {}

    Placed place(Space space, const Tightness&) const override {
        const Length width =
            (space.width - look_.gutter * std::int64_t{look_.columns - 1}) / look_.columns;
        NameSetter setter{scribe_, width};
        const Length cell = setter.cell_height();
        if (cell > space.height) {
            return Placed::refused("no row of names fits", cell - space.height);
        }
        const auto across = static_cast<std::size_t>(look_.columns);
        const Length pitch = std::max(look_.pitch, cell);  // or rows would overlap
        const auto rows =
            static_cast<std::size_t>((space.height - cell).to_raw() / pitch.to_raw()) + 1;
        const std::size_t count = std::min(names_.size(), rows * across);
        for (std::size_t i = 0; i < count; ++i) {
            setter.add(names_[i], {(width + look_.gutter) * static_cast<std::int64_t>(i % across),
                                   pitch * static_cast<std::int64_t>(i / across)});
        }
        const Length height = pitch * static_cast<std::int64_t>((count - 1) / across) + cell;
        Placed placed = Placed::full({space.width, height}, std::move(setter).finish());
        if (count < names_.size()) {
            placed.leave(own_names(
                scribe_, {names_.begin() + static_cast<std::ptrdiff_t>(count), names_.end()},
                look_));
        }
        return placed;
    }

private:
    Scribe scribe_;
    std::vector<OwnName> names_;
    OwnNamesLook look_;
};

}  // namespace

BlockPtr own_names(const Scribe& scribe, std::vector<OwnName> names, OwnNamesLook look) {
    return names.empty() ? nullptr : std::make_shared<OwnNames>(scribe, std::move(names), look);
}

}  // namespace portraits::layout
