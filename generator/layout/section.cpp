#include "generator/layout/section.h"

#include <utility>

#include "generator/layout/rich_flow.h"

namespace portraits::layout {
namespace {

const Length white_between = Length::mm(4.5);
/// What that may gain where columns are made level: two lines.
const Length white_stretch = Length::mm(9);
const Length head_below_rule = Length::mm(1.5);
const Length text_below_rule = Length::mm(9);
const Length rule_weight = Length::pt(0.75);

class Section : public FlowBlock {
public:
    Section(const Scribe& scribe, std::string head, record::RichText text, RichStyles styles)
        : scribe_{scribe},
          head_{std::move(head)},
          text_{rich_flow(scribe, std::move(text), std::move(styles))} {}

    Material material(Length width, const Tightness& tightness) const override {
        Material text = text_->material(width, tightness);
        if (text.parts.empty()) {
            return {};
        }
        Material section;
        const ink::NodeId node = add_node(section, ink::Role::Sect);
        // The white vanishes where the section heads a column.
        section.parts.emplace_back(Glue{white_between, white_stretch, {}});
        section.parts.emplace_back(head(width, section, node));
        section.parts.emplace_back(Penalty{Penalty::never});
        append(section, std::move(text), node);
        return section;
    }

private:
    /// The rule and the head: a line, or more where a language needs them.
    [[nodiscard]] Box head(Length width, Material& section, ink::NodeId parent) const {
        const Style style = scribe_.style("section head");
        SetText set = scribe_.lines(style, head_, width, ink::Role::H2);
        const ink::NodeId node = add_node(section, ink::Role::H2, parent);
        Box box;
        box.ink.draw(ink::Path::rule({}, {width, Length{}}, {scribe_.accent().solid, rule_weight}));
        for (ink::Item& item : set.ink.items) {
            item.node = node;
            ink::move(item, {Length{}, head_below_rule});
            box.ink.items.push_back(std::move(item));
        }
        box.height = text_below_rule + (set.height - style.leading);
        return box;
    }

    Scribe scribe_;
    std::string head_;
    FlowPtr text_;
};

}  // namespace

FlowPtr section(const Scribe& scribe, std::string head, record::RichText text, RichStyles styles) {
    return std::make_shared<Section>(scribe, std::move(head), std::move(text), std::move(styles));
}

}  // namespace portraits::layout
