#include "generator/layout/label_line.h"

#include <utility>

namespace portraits::layout {
namespace {

const Length rail_rule = Length::pt(0.6);
/// How far the label's line stands below the rule, so that the capitals hang in the middle of the head.
const Length label_below_rule = Length::mm(0.9);

class LabelLine : public Block {
public:
    LabelLine(const Scribe& scribe, std::string words, std::string style)
        : scribe_{scribe}, words_{std::move(words)}, style_{std::move(style)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Style style = scribe_.style(style_, tightness);
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::P);
        draw(ink, scribe_.line(style, words_, node), {Length{}, style.baseline}, node);
        return Placed::full_if_fits(space, {space.width, style.leading}, std::move(ink));
    }

private:
    Scribe scribe_;
    std::string words_;
    std::string style_;
};

}  // namespace

BlockPtr label_line(const Scribe& scribe, std::string words, std::string style) {
    return std::make_shared<LabelLine>(scribe, std::move(words), std::move(style));
}

ink::Fragment rail_head(const Scribe& scribe, std::string_view label, Length width) {
    ink::Fragment ink;
    ink.draw(ink::Path::rule({}, {width, Length{}}, {scribe.book().swatch("k100"), rail_rule}));
    const Style style = scribe.style("label");
    const ink::NodeId node = ink.add(ink::Role::H3);
    draw(ink, scribe.line(style, label, node), {Length{}, label_below_rule + style.baseline}, node);
    return ink;
}

}  // namespace portraits::layout
