#include "generator/layout/pillars.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

const Length inset = Length::mm(3);  ///< of the words, from the end that they begin at
const Length pediment_line = Length::pt(0.75);

/// Words that have been set level, turned to read upwards: what stood at (x, y) stands at (y, −x).
void draw_upwards(ink::Fragment& into, const SetText& set, Point at, ink::NodeId node) {
    for (const ink::Item& item : set.ink.items) {
        if (const auto* level = std::get_if<ink::GlyphRun>(&item.shape)) {
            ink::GlyphRun run = *level;
            run.origin = at + Point{level->origin.y, -level->origin.x};
            run.rotation = -90;
            into.draw(std::move(run), node);
        }
    }
}

class Drawing : public Block {
public:
    Drawing(const Scribe& scribe, Pillars drawing)
        : scribe_{scribe}, drawing_{std::move(drawing)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(ink, drawing_.alt);
        const Length head = draw_pediment(ink, figure, space.width);
        Length over = draw_columns(ink, figure, head, space.width, tightness);
        const Length foot = head + drawing_.column_height;
        over = std::max(over, draw_slabs(ink, figure, foot, space.width, tightness));
        if (over > Length{}) {
            return Placed::refused(
                fmt::format("words of the drawing are {:.1f} mm over", over.to_mm()), over);
        }
        const Length height = foot + (drawing_.slab_height + drawing_.gap) *
                                         static_cast<std::int64_t>(drawing_.slabs.size());
        return Placed::full_if_fits(space, {space.width, height}, std::move(ink));
    }

private:
    /// The gable's outline within its height; returns where the columns begin.
    Length draw_pediment(ink::Fragment& ink, ink::NodeId figure, Length width) const {
        if (drawing_.pediment <= Length{}) {
            return {};
        }
        const Length half = pediment_line / 2;
        const Length foot = drawing_.pediment - half;
        ink::Path gable;
        gable.move_to({half, foot}).line_to({width / 2, half}).line_to({width - half, foot});
        gable.close();
        gable.stroke = {scribe_.accent().solid, pediment_line};
        ink.draw(std::move(gable), figure);
        return drawing_.pediment + drawing_.gap;
    }

    /// Returns by how much words are larger than their column.
    Length draw_columns(ink::Fragment& ink, ink::NodeId figure, Length head, Length width,
                        const Tightness& tightness) const {
        const Style style = scribe_.style(drawing_.column_style, tightness);
        const auto count = static_cast<int>(drawing_.columns.size());
        Length over;
        Length left;
        for (int i = 0; i < count; ++i) {
            // What is left is shared by the columns to come, so that the last one ends at the edge.
            const Length column = (width - left - drawing_.gap * (count - 1 - i)) / (count - i);
            const Rect box{{left, head}, {column, drawing_.column_height}};
            ink.draw(ink::Path::rectangle(box, scribe_.accent().solid), figure);
            const SetText set = scribe_.lines(style, drawing_.columns[static_cast<std::size_t>(i)],
                                              drawing_.column_height - inset * 2);
            draw_upwards(ink, set,
                         {left + (column - set.height) / 2, head + drawing_.column_height - inset},
                         figure);
            over = std::max({over, set.height - column, set.overfull ? inset : Length{}});
            left += column + drawing_.gap;
        }
        return over;
    }

    Length draw_slabs(ink::Fragment& ink, ink::NodeId figure, Length columns_foot, Length width,
                      const Tightness& tightness) const {
        const Style style = scribe_.style(drawing_.slab_style, tightness);
        Length over;
        Length top = columns_foot + drawing_.gap;
        for (const std::string& words : drawing_.slabs) {
            ink.draw(ink::Path::rectangle({{Length{}, top}, {width, drawing_.slab_height}},
                                          scribe_.accent().tint25),
                     figure);
            SetText set = scribe_.lines(style, words, width - inset * 2);
            over = std::max(
                {over, set.height - drawing_.slab_height, set.overfull ? inset : Length{}});
            const Length head = top + (drawing_.slab_height - set.height) / 2;
            draw(ink, std::move(set), {inset, head}, figure);
            top += drawing_.slab_height + drawing_.gap;
        }
        return over;
    }

    Scribe scribe_;
    Pillars drawing_;
};

}  // namespace

BlockPtr pillars(const Scribe& scribe, Pillars drawing) {
    return std::make_shared<Drawing>(scribe, std::move(drawing));
}

}  // namespace portraits::layout
