#include "generator/layout/rich_flow.h"

#include <utility>

#include "generator/layout/flow_lines.h"
#include "generator/layout/grid.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

const Length indent = Length::mm(4.5);
constexpr double designed_gap =
    2.25;  // mm; above and below a list, so that the pair is a line of the grid

/// What the white at either side of a list may gain where columns are made level.
const Length list_stretch = Length::mm(1.5);

// What a column's foot costs, in squared lines by which the feet differ: a paragraph is divided to save a line, an item
// of a few lines only to save two.
constexpr double cost_in_paragraph = 0.5;
constexpr double cost_in_item = 1;
constexpr double cost_in_short_item = 3;
constexpr std::size_t short_item = 6;  // lines

std::string_view last_words(const record::RichParagraph& paragraph) {
    return paragraph.text.empty() ? std::string_view{} : paragraph.text.back().text;
}

/// A paragraph that announces the list after it.
bool is_lead_in(const record::RichParagraph& paragraph) {
    return last_words(paragraph).ends_with(':');
}

const record::RichParagraph* as_paragraph(const record::RichBlock& block) {
    return std::get_if<record::RichParagraph>(&block.content);
}

/// Sets the blocks of a text one after the other.
class RichSetter {
public:
    RichSetter(const Scribe& scribe, const RichStyles& styles, Length width,
               const Tightness& tightness)
        : scribe_{&scribe},
          width_{width},
          body_{scribe.style(styles.body, tightness)},
          flush_{body_},
          list_{scribe.style(styles.list, tightness)},
          mark_{scribe.style(styles.mark)},
          gap_{Length::mm(tightness.value("list gap", designed_gap))},
          item_white_{styles.item_white} {
        flush_.paragraph.first_indent = Length{};
        out_.grid = body_.on_grid ? grid_line() : Length{};
        follow_body(list_);
        mark_.baseline = body_.baseline;
    }

    Material run(const record::RichText& text) && {
        const std::vector<record::RichBlock>& blocks = text.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const record::RichBlock* before = i > 0 ? &blocks[i - 1] : nullptr;
            if (const auto* paragraph = as_paragraph(blocks[i])) {
                top_paragraph(*paragraph, before);
            } else {
                top_list(std::get<record::RichList>(blocks[i].content), before);
            }
        }
        return std::move(out_);
    }

private:
    /// Lists are set in their text's size and on its lines; only what breaks a line differs.
    void follow_body(Style& list) const {
        for (text::TypeStyle* type : {&list.type, &list.emphasis, &list.strong}) {
            type->size = body_.type.size;
            type->tracking = body_.type.tracking;
        }
        list.leading = body_.leading;
        list.baseline = body_.baseline;
        list.paragraph.space_factor = body_.paragraph.space_factor;
    }

    void top_paragraph(const record::RichParagraph& paragraph, const record::RichBlock* before) {
        const bool indented = before != nullptr && as_paragraph(*before) != nullptr;
        if (indented) {
            out_.parts.emplace_back(Penalty{0});
        }
        const Style& style = indented ? body_ : flush_;
        LineStack how;
        how.break_cost = cost_in_paragraph;
        add_lines(out_, scribe_->lines(style, paragraph.text, width_), style, std::move(how));
    }

    /// White below restores the grid: where there is none above, at the head of the text, all of it stands below. At the foot of a
    /// column it vanishes.
    void top_list(const record::RichList& list, const record::RichBlock* before) {
        if (before != nullptr) {
            keep_with_list(*before);
            out_.parts.emplace_back(Glue{gap_, list_stretch, {}});
        }
        set_list(list, 0, ink::NodeId::Artifact);
        out_.parts.emplace_back(Glue{before != nullptr ? gap_ : gap_ * 2, list_stretch, {}});
    }

    void keep_with_list(const record::RichBlock& before) {
        const auto* paragraph = as_paragraph(before);
        if (paragraph != nullptr && is_lead_in(*paragraph)) {
            out_.parts.emplace_back(Penalty{Penalty::never});
        }
    }

    void set_list(const record::RichList& list, int depth, ink::NodeId parent) {
        ink::Node node;
        node.role = ink::Role::L;
        node.parent = parent;
        node.numbering = list.ordered ? ink::Node::Numbering::Decimal : ink::Node::Numbering::Disc;
        const ink::NodeId id = add_node(out_, std::move(node));
        int number = list.start;
        for (const record::ListItem& item : list.items) {
            if (number != list.start) {
                out_.parts.emplace_back(Penalty{0});
                if (item_white_ > Length{}) {
                    out_.parts.emplace_back(Glue{item_white_, {}, {}});
                }
            }
            const std::string mark = list.ordered ? local_digits(number, scribe_->lang()) : "–";
            set_item(item, mark, depth, id);
            ++number;
        }
    }

    void set_item(const record::ListItem& item, std::string_view mark, int depth,
                  ink::NodeId list) {
        const ink::NodeId li = add_node(out_, ink::Role::LI, list);
        ink::Fragment first = set_mark(mark, depth, add_node(out_, ink::Role::Lbl, li));
        const bool plain = item.blocks.size() == 1 && as_paragraph(item.blocks[0]) != nullptr;
        // An item that is one paragraph needs no node below its LBody.
        const ink::NodeId body = plain ? li : add_node(out_, ink::Role::LBody, li);
        const ink::Role role = plain ? ink::Role::LBody : ink::Role::P;
        for (std::size_t i = 0; i < item.blocks.size(); ++i) {
            const record::RichBlock& block = item.blocks[i];
            if (i > 0) {
                part_within_item(item.blocks[i - 1]);
            }
            if (const auto* paragraph = as_paragraph(block)) {
                item_paragraph(*paragraph, role, depth, body, std::exchange(first, {}));
            } else {
                place_lone_mark(std::exchange(first, {}));
                set_list(std::get<record::RichList>(block.content), depth + 1, body);
            }
        }
        place_lone_mark(std::move(first));
    }

    ink::Fragment set_mark(std::string_view mark, int depth, ink::NodeId node) const {
        Style style = mark_;
        if (depth > 0) {
            style.type.colour = scribe_->book().swatch("k70");
        }
        ink::Fragment fragment;
        draw(fragment, scribe_->line(style, mark, node), {indent * depth, style.baseline}, node);
        return fragment;
    }

    void item_paragraph(const record::RichParagraph& paragraph, ink::Role role, int depth,
                        ink::NodeId parent, ink::Fragment first) {
        LineStack how;
        how.parent = parent;
        how.left = indent * (depth + 1);
        how.first = std::move(first);
        SetText set = scribe_->lines(list_, paragraph.text, width_ - how.left, role);
        how.break_cost = set.lines <= short_item ? cost_in_short_item : cost_in_item;
        add_lines(out_, std::move(set), list_, std::move(how));
    }

    /// A mark whose item does not begin with words stands on a line of its own.
    void place_lone_mark(ink::Fragment mark) {
        if (!mark.items.empty()) {
            out_.parts.emplace_back(Box{std::move(mark), list_.leading});
            out_.parts.emplace_back(Penalty{Penalty::never});
        }
    }

    void part_within_item(const record::RichBlock& before) {
        const auto* paragraph = as_paragraph(before);
        const bool keeps = paragraph != nullptr && is_lead_in(*paragraph);
        out_.parts.emplace_back(Penalty{keeps ? Penalty::never : cost_in_item});
    }

    const Scribe* scribe_;
    Length width_;
    Style body_, flush_, list_, mark_;
    Length gap_, item_white_;
    Material out_;
};

class RichFlow : public FlowBlock {
public:
    RichFlow(const Scribe& scribe, record::RichText text, RichStyles styles)
        : scribe_{scribe}, text_{std::move(text)}, styles_{std::move(styles)} {}

    Material material(Length width, const Tightness& tightness) const override {
        return RichSetter{scribe_, styles_, width, tightness}.run(text_);
    }

private:
    Scribe scribe_;
    record::RichText text_;
    RichStyles styles_;
};

}  // namespace

FlowPtr rich_flow(const Scribe& scribe, record::RichText text, RichStyles styles) {
    return std::make_shared<RichFlow>(scribe, std::move(text), std::move(styles));
}

}  // namespace portraits::layout
