#include "generator/layout/quote.h"

#include <utility>

#include "generator/layout/paragraphs.h"

namespace portraits::layout {
namespace {

const Length rule_weight = Length::pt(0.75);
const Length white = Length::mm(2.25);  // below the rule and below the words
/// The rail's quote stands lower than its neighbours' rules, and keeps clear of the contact.
const Length white_above = Length::mm(1.5);
const Length white_below = Length::mm(4.5);

constexpr double tight_leading = 6;      // mm, for small sizes
constexpr double tight_below_size = 14;  // pt
constexpr double wide_size = 16.5;       // pt

class Quote : public Block {
public:
    Quote(const Scribe& scribe, Quotation quotation, QuoteForm form)
        : scribe_{scribe},
          speaker_{std::move(quotation.speaker)},
          role_{std::move(quotation.role)},
          paragraphs_{paragraphs_of(quotation.text)},
          form_{form} {
        if (!paragraphs_.empty()) {
            record::Inlines& first = paragraphs_.front();
            first.front().text.insert(0, quotation.open);
            paragraphs_.back().back().text += quotation.close;
        }
    }

    Placed place(Space space, const Tightness& tightness) const override {
        if (paragraphs_.empty()) {
            return Placed::nothing();
        }
        const bool in_rail = form_ == QuoteForm::Rail;
        ink::Fragment ink;
        Length top = in_rail ? white_above : Length{};
        ink.draw(ink::Path::rule({Length{}, top}, {space.width, top},
                                 {scribe_.accent().solid, rule_weight}));
        const ink::NodeId node = ink.add(ink::Role::BlockQuote);
        top += white;
        const Style style = style_for(tightness);
        for (const record::Inlines& paragraph : paragraphs_) {
            add(ink, scribe_.lines(style, paragraph, space.width), node, top);
        }
        top += white;
        add_words(ink, "contact name", speaker_, space.width, node, top);
        add_words(ink, "contact", role_, space.width, node, top);
        top += in_rail ? white_below : Length{};
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    [[nodiscard]] Style style_for(const Tightness& tightness) const {
        if (form_ == QuoteForm::Wide) {
            Style style = scribe_.style("quote");
            style.type.size = style.emphasis.size = style.strong.size = Length::pt(wide_size);
            return style;
        }
        Style style = scribe_.style("quote", tightness);
        const double designed = scribe_.book().style("quote").leading.to_mm();
        const bool tight = style.type.size < Length::pt(tight_below_size);
        const Length leading =
            Length::mm(tightness.value("leading quote", tight ? tight_leading : designed));
        // What the lines lose they lose above and below alike.
        style.baseline -= (Length::mm(designed) - leading) / 2;
        style.leading = leading;
        return style;
    }

    static void add(ink::Fragment& ink, SetText set, ink::NodeId node, Length& top) {
        ink.take(std::move(set.ink), {Length{}, top}, node);
        top += set.height;
    }

    void add_words(ink::Fragment& ink, std::string_view style, const std::string& words,
                   Length width, ink::NodeId node, Length& top) const {
        if (!words.empty()) {
            add(ink, scribe_.lines(scribe_.style(style), words, width), node, top);
        }
    }

    Scribe scribe_;
    std::string speaker_, role_;
    std::vector<record::Inlines> paragraphs_;  ///< with their quotation marks
    QuoteForm form_;
};

}  // namespace

BlockPtr quote(const Scribe& scribe, Quotation quotation, QuoteForm form) {
    return std::make_shared<Quote>(scribe, std::move(quotation), form);
}

}  // namespace portraits::layout
