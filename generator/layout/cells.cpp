#include "generator/layout/cells.h"

#include <algorithm>
#include <utility>

#include "generator/layout/label_line.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr int cells = 15;
constexpr double block_height = 18;  // mm, as all that follow
constexpr double cells_top = 6.4;
constexpr double cell_height = 2.5;
constexpr double gap = 0.6;
constexpr double axis_text_y = 11.7;

class SchoolingCells : public Block {
public:
    SchoolingCells(const Scribe& scribe, std::optional<double> years, Words words)
        : scribe_{&scribe}, years_{years}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (!years_) {
            return Placed::nothing();
        }
        ink::Fragment ink = rail_head(*scribe_, words_("schooling.title"), space.width);
        const std::string years = format_number(*years_, scribe_->lang());
        const ink::NodeId figure =
            add_figure(ink, fill(words_("schooling.alt"), {{"years", years}}));
        const double cell = (space.width.to_mm() - (cells - 1) * gap) / cells;
        for (int i = 0; i < cells; ++i) {
            draw_cell(ink, figure, i * (cell + gap), cell, std::clamp(*years_ - i, 0.0, 1.0));
        }
        draw_axis(ink, figure, cell);
        return Placed::full_if_fits(space, {space.width, Length::mm(block_height)}, std::move(ink));
    }

private:
    void draw_cell(ink::Fragment& ink, ink::NodeId figure, double left, double width,
                   double share) const {
        const auto part = [&](double from, double to, ink::SwatchId colour) {
            if (to > from) {
                ink.draw(ink::Path::rectangle(
                             Rect::between(at_mm(left + width * from, cells_top),
                                           at_mm(left + width * to, cells_top + cell_height)),
                             colour),
                         figure);
            }
        };
        part(0, share, scribe_->accent().solid);
        part(share, 1, scribe_->book().swatch("k12"));
    }

    void draw_axis(ink::Fragment& ink, ink::NodeId figure, double cell) const {
        const Style style = scribe_->style("axis");
        for (const int year : {1, 5, 10, 15}) {
            const text::Line line =
                scribe_->line(style, format_number(static_cast<double>(year), scribe_->lang()));
            const Length middle = Length::mm((year - 1) * (cell + gap) + cell / 2);
            draw(ink, line, {middle - line.width / 2, Length::mm(axis_text_y)}, figure);
        }
    }

    const Scribe* scribe_;
    std::optional<double> years_;
    Words words_;
};

}  // namespace

BlockPtr schooling_cells(const Scribe& scribe, std::optional<double> years, Words words) {
    return std::make_shared<SchoolingCells>(scribe, years, std::move(words));
}

}  // namespace portraits::layout
