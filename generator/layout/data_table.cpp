#include "generator/layout/data_table.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

const Length row_rule = Length::pt(0.25);

class DataTable : public Block {
public:
    DataTable(const Scribe& scribe, ChartData data, TableForm form)
        : scribe_{scribe}, data_{std::move(data)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Style label = scribe_.style(form_.label_style, tightness);
        const Style value = scribe_.style(form_.value_style, tightness);
        ink::Fragment ink;
        const ink::NodeId table = ink.add(ink::Role::Table);
        Length top;
        for (const ChartRow& row : data_.rows) {
            const ink::NodeId node = ink.add(ink::Role::TR, table);
            top += add_row(ink, node, row, {label, value}, space.width, top);
            ink.draw(ink::Path::rule({Length{}, top}, {space.width, top}, {form_.rule, row_rule}));
        }
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    struct RowStyles {
        const Style& label;
        const Style& value;
    };

    /// Sets a row with its top at a height; returns how high it is.
    Length add_row(ink::Fragment& ink, ink::NodeId parent, const ChartRow& row,
                   const RowStyles& styles, Length width, Length top) const {
        ink::Node head;
        head.role = ink::Role::TH;
        head.parent = parent;
        head.scope = ink::Node::Scope::Row;
        const ink::NodeId label_node = ink.add(std::move(head));
        const ink::NodeId value_node = ink.add(ink::Role::TD, parent);
        const text::Line number = scribe_.line(styles.value, row.printed);
        const Length measure = width - number.width - styles.label.leading;
        SetText label = scribe_.lines(styles.label, row.label, measure);
        const Length height = label.height;
        draw(ink, std::move(label), {Length{}, top}, label_node);
        draw_right(ink, number, {width, top + styles.label.baseline}, value_node);
        return height;
    }

    Scribe scribe_;
    ChartData data_;
    TableForm form_;
};

}  // namespace

BlockPtr data_table(const Scribe& scribe, ChartData data, TableForm form) {
    return data.rows.empty()
               ? nullptr
               : std::make_shared<DataTable>(scribe, std::move(data), std::move(form));
}

}  // namespace portraits::layout
