#include "generator/layout/imprint.h"

#include <utility>

#include "generator/layout/label_line.h"
#include "generator/layout/paragraphs.h"

namespace portraits::layout {
namespace {

const Length white = Length::mm(1.5);  // below the label and between paragraphs

class Imprint : public Block {
public:
    Imprint(const Scribe& scribe, std::string label, const record::RichText& text)
        : scribe_{scribe}, label_{std::move(label)}, paragraphs_{paragraphs_of(text)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (paragraphs_.empty()) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::Sect);
        ink.take(rail_head(scribe_, label_, space.width), {}, node);
        Length top = Length::mm(rail_head_mm);
        const Style style = scribe_.style("imprint", tightness);
        for (const record::Inlines& paragraph : paragraphs_) {
            SetText set = scribe_.lines(style, paragraph, space.width);
            ink.take(std::move(set.ink), {Length{}, top + white}, node);
            top += white + set.height;
        }
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    Scribe scribe_;
    std::string label_;
    std::vector<record::Inlines> paragraphs_;
};

}  // namespace

BlockPtr imprint(const Scribe& scribe, std::string label, const record::RichText& text) {
    return std::make_shared<Imprint>(scribe, std::move(label), text);
}

}  // namespace portraits::layout
