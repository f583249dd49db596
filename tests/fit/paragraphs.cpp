#include "paragraphs.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <utility>

#include "generator/cli/font_manifest.h"
#include "generator/layout/inline_spans.h"
#include "generator/record/library.h"

namespace portraits::tests {
namespace {

using layout::Style;

const Length column = Length::mm(54);
const Length indent = Length::mm(4.5);

const std::filesystem::path source{PORTRAITS_SOURCE_DIR};

/// Takes the paragraphs of a text in the styles that columns have.
class Taker {
public:
    Taker(const layout::Scribe& scribe, const layout::Tightness& levers, std::string where)
        : scribe_{scribe},
          body_{scribe.style("body", levers)},
          flush_{body_},
          list_{scribe.style("list", levers)},
          where_{std::move(where)} {
        flush_.paragraph.first_indent = {};
        for (text::TypeStyle* type : {&list_.type, &list_.emphasis, &list_.strong}) {
            type->size = body_.type.size;
        }
    }

    std::vector<ColumnParagraph> take(const record::RichText& text) && {
        bool after_paragraph = false;
        for (const record::RichBlock& block : text.blocks) {
            const auto* paragraph = std::get_if<record::RichParagraph>(&block.content);
            if (paragraph != nullptr) {
                add(*paragraph, after_paragraph ? body_ : flush_, column);
            } else {
                add(std::get<record::RichList>(block.content), 1);
            }
            after_paragraph = paragraph != nullptr;
        }
        return std::move(found_);
    }

private:
    void add(const record::RichParagraph& paragraph, const Style& style, Length measure) {
        ink::Fragment nowhere;
        const ink::NodeId node = nowhere.add(ink::Role::P);
        std::vector<text::Span> spans =
            layout::spans_of(paragraph.text, style, scribe_.lang(), nullptr, nowhere, node).spans;
        const std::string opening = spans.empty() ? "" : spans.front().text.substr(0, 30);
        found_.push_back(
            {fmt::format("{}: {}", where_, opening), std::move(spans), style.paragraph, measure});
    }

    void add(const record::RichList& list, int depth) {
        for (const record::ListItem& item : list.items) {
            for (const record::RichBlock& block : item.blocks) {
                if (const auto* paragraph = std::get_if<record::RichParagraph>(&block.content)) {
                    add(*paragraph, list_, column - indent * depth);
                } else {
                    add(std::get<record::RichList>(block.content), depth + 1);
                }
            }
        }
    }

    const layout::Scribe& scribe_;
    Style body_, flush_, list_;
    std::string where_;
    std::vector<ColumnParagraph> found_;
};

}  // namespace

ParagraphBench::ParagraphBench(const std::filesystem::path& edition,
                               const std::filesystem::path& layouts)
    : edition_{record::load_edition(edition, layouts, diagnostics_)},
      design_{design::load_design(layouts / edition_.layout, diagnostics_)},
      fonts_{cli::read_manifest(source / "fonts" / "fonts.yaml", diagnostics_)},
      book_{design_, fonts_, diagnostics_},
      setter_{fonts_},
      shaper_{fonts_},
      hyphenator_{fonts_.manifest().patterns},
      lines_{shaper_, fonts_} {
    REQUIRE(diagnostics_.count(Level::Error) == 0);
}

std::vector<ColumnParagraph> ParagraphBench::paragraphs(const record::City& city,
                                                        const layout::Tightness& levers) const {
    const layout::Scribe scribe{book_, setter_, city.lang, layout::accent_of(book_, design_.house)};
    std::vector<ColumnParagraph> all;
    for (const auto& [field, text] :
         {std::pair{"vision", &city.vision}, std::pair{"challenges", &city.challenges},
          std::pair{"plan", &city.plan}}) {
        for (ColumnParagraph& paragraph :
             Taker{scribe, levers, city.slug + " " + field}.take(*text)) {
            all.push_back(std::move(paragraph));
        }
    }
    return all;
}

SetParagraph ParagraphBench::set(const ColumnParagraph& from) const {
    text::Paragraph paragraph = text::make_paragraph(from.spans, from.style, text::Form::Lines,
                                                     {shaper_, hyphenator_, finder_});
    SetParagraph set;
    set.lines = text::break_and_set(paragraph, from.style, from.measure, lines_);
    set.rules = text::rules_of(from.style);
    set.items = std::move(paragraph.items);
    set.breaks = text::knuth_plass::total_fit(set.items, {&from.measure, 1}, set.rules);
    return set;
}

}  // namespace portraits::tests
