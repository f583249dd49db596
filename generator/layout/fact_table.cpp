#include "generator/layout/fact_table.h"

#include <algorithm>
#include <utility>

#include "generator/layout/fact_notes.h"
#include "generator/layout/label_line.h"

namespace portraits::layout {
namespace {

// The year's column is 7.5 wide with a gap of 2.2 before it.
const Length value_from_right = Length::mm(9.7);
const Length indent = Length::mm(3);
const Length row_rule = Length::pt(0.25);
const Length gap_before_text = Length::mm(3);
/// Words that have less room than this beside their label begin below it.
const Length least_text_measure = Length::mm(18);
/// Between the table and the next block's rule.
const Length white_below = Length::mm(6);

/// Sets a table from the top down.
class TableSetter {
public:
    TableSetter(const Scribe& scribe, Length width)
        : scribe_{&scribe},
          width_{width},
          label_{scribe.style("facts label")},
          value_{scribe.style("facts value")},
          none_{scribe.style("facts none")},
          text_{scribe.style("facts text")},
          year_{scribe.style("facts year")},
          notes_{scribe} {}

    Placed run(Space space, std::string_view label, const std::vector<FactRow>& rows) && {
        const ink::NodeId section = ink_.add(ink::Role::Sect);
        ink_.take(rail_head(*scribe_, label, width_), {}, section);
        top_ = Length::mm(rail_head_mm);
        table_ = ink_.add(ink::Role::Table, section);
        for (const FactRow& row : rows) {
            add(row);
        }
        top_ += notes_.draw(ink_, section, width_, top_);
        return Placed::full_if_fits(space, {width_, top_ + white_below}, std::move(ink_));
    }

private:
    void add(const FactRow& row) {
        row_ = ink_.add(ink::Role::TR, table_);
        const Length label_end = add_label(row);
        Length height = label_.leading;
        switch (row.kind) {
            case FactRow::Kind::Figure: add_figure(row, value_); break;
            case FactRow::Kind::Missing: add_figure(row, none_); break;
            case FactRow::Kind::Text: height = add_text(row, label_end); break;
            case FactRow::Kind::Group: break;
        }
        top_ += height;
        if (row.kind != FactRow::Kind::Group) {
            ink_.draw(ink::Path::rule({Length{}, top_}, {width_, top_},
                                      {scribe_->book().swatch("k25"), row_rule}));
        }
    }

    /// Returns where the label ends, its note's letter included.
    Length add_label(const FactRow& row) {
        const bool group = row.kind == FactRow::Kind::Group;
        ink::Node head;
        head.role = ink::Role::TH;
        head.parent = row_;
        head.scope = ink::Node::Scope::Row;
        head.column_span = group ? 3 : 1;
        const ink::NodeId node = ink_.add(std::move(head));
        const text::Line line = scribe_->line(label_, row.label, node);
        const Point at{indent * row.indent, top_ + label_.baseline};
        draw(ink_, line, at, node);
        const Length end = at.x + line.width;
        return row.note.empty() ? end
                                : end + notes_.mark(ink_, row.note, label_, {end, at.y}, node);
    }

    ink::NodeId cell(int span) {
        ink::Node node;
        node.role = ink::Role::TD;
        node.parent = row_;
        node.column_span = span;
        return ink_.add(std::move(node));
    }

    void add_figure(const FactRow& row, const Style& style) {
        const ink::NodeId value = cell(row.year.empty() ? 2 : 1);
        draw_right(ink_, scribe_->line(style, row.value, value),
                   {width_ - value_from_right, top_ + style.baseline}, value);
        if (!row.year.empty()) {
            const ink::NodeId year = cell(1);
            draw_right(ink_, scribe_->line(year_, row.year, year), {width_, top_ + year_.baseline},
                       year);
        }
    }

    /// Words take the columns of value and year, and as many lines as they need. Returns the row's height.
    Length add_text(const FactRow& row, Length label_end) {
        Style style = text_;
        style.paragraph.align = text::Align::End;
        const std::string words = row.year.empty() ? row.value : row.value + " (" + row.year + ")";
        Length left = label_end + gap_before_text;
        Length below;
        if (width_ - left < least_text_measure) {
            left = indent * (row.indent + 1);
            below = style.leading;
        }
        SetText set = scribe_->lines(style, words, width_ - left, ink::Role::P);
        ink_.take(std::move(set.ink), {left, top_ + below}, cell(2));
        return below + set.height;
    }

    const Scribe* scribe_;
    Length width_;
    Style label_, value_, none_, text_, year_;
    FactNotes notes_;
    ink::Fragment ink_;
    ink::NodeId table_{}, row_{};
    Length top_;
};

class FactTable : public Block {
public:
    FactTable(const Scribe& scribe, std::string label, std::vector<FactRow> rows)
        : scribe_{scribe}, label_{std::move(label)}, rows_{std::move(rows)} {}

    Placed place(Space space, const Tightness&) const override {
        return rows_.empty() ? Placed::nothing()
                             : TableSetter{scribe_, space.width}.run(space, label_, rows_);
    }

private:
    Scribe scribe_;
    std::string label_;
    std::vector<FactRow> rows_;
};

}  // namespace

BlockPtr fact_table(const Scribe& scribe, std::string label, std::vector<FactRow> rows) {
    return std::make_shared<FactTable>(scribe, std::move(label), std::move(rows));
}

}  // namespace portraits::layout
