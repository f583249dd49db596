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

/// The label in capitals spaced as drawn, or as much closer as a long one needs: it must not reach into the next column.
text::Line set_label(const Scribe& scribe, const Style& drawn, std::string_view label, Length width,
                     ink::NodeId node) {
    Style style = drawn;
    text::Line line = scribe.line(style, label, node);
    constexpr int steps = 4;
    for (int step = 1; step <= steps && line.width > width; ++step) {
        style.type.tracking = drawn.type.tracking * (steps - step) / steps;
        line = scribe.line(style, label, node);
    }
    return line;
}

}  // namespace

BlockPtr label_line(const Scribe& scribe, std::string words, std::string style) {
    return std::make_shared<LabelLine>(scribe, std::move(words), std::move(style));
}

ink::Fragment rail_head(const Scribe& scribe, std::string_view label, Length width) {
    ink::Fragment ink;
    ink.draw(ink::Path::rule({}, {width, Length{}}, {scribe.book().swatch("k100"), rail_rule}));
    const Style style = scribe.style("label");
    const ink::NodeId node = ink.add(ink::Role::H2);
    draw(ink, set_label(scribe, style, label, width, node),
         {Length{}, label_below_rule + style.baseline}, node);
    return ink;
}

}  // namespace portraits::layout
