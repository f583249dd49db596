#include "generator/layout/figure_grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace portraits::layout {
namespace {

const Length rule_weight = Length::pt(0.75);

class FigureGrid : public Block {
public:
    FigureGrid(const Scribe& scribe, std::vector<KeyFigure> figures, FigureGridForm form)
        : scribe_{scribe}, figures_{std::move(figures)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Styles styles{scribe_.style(form_.number_style, tightness),
                            scribe_.style(form_.words_style, tightness),
                            scribe_.style(form_.before_style, tightness)};
        ink::Fragment ink;
        Length top, over;
        const auto columns = static_cast<std::size_t>(form_.columns);
        for (std::size_t first = 0; first < figures_.size(); first += columns) {
            const std::size_t count = std::min(columns, figures_.size() - first);
            top += first == 0 ? Length{} : form_.white;
            top += add_row(ink, {&figures_[first], count}, styles, space.width, top, over);
        }
        if (over > Length{}) {
            return Placed::refused(fmt::format("a key figure is {:.1f} mm too wide", over.to_mm()),
                                   over);
        }
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    struct Styles {
        Style number, words, before;
    };

    /// Sets a row with its top at a height; returns how high it is.
    Length add_row(ink::Fragment& ink, std::span<const KeyFigure> row, const Styles& styles,
                   Length width, Length top, Length& over) const {
        const bool any_before = std::any_of(
            row.begin(), row.end(), [](const KeyFigure& one) { return !one.before.empty(); });
        const Length head = any_before ? before_height(styles) : Length{};
        const Length column = (width - form_.gutter * (form_.columns - 1)) / form_.columns;
        Length height, left;
        for (const KeyFigure& figure : row) {
            height = std::max(height,
                              add_figure(ink, figure, styles, {{left, top}, {column, head}}, over));
            left += column + form_.gutter;
        }
        return height;
    }

    /// Sets a figure below its rule, the number below what stands before it. Returns its height.
    Length add_figure(ink::Fragment& ink, const KeyFigure& figure, const Styles& styles,
                      const Rect& head, Length& over) const {
        const Length column = head.size.width;
        ink.draw(ink::Path::rule(head.origin, {head.right(), head.top()},
                                 {scribe_.accent().solid, rule_weight}));
        const ink::NodeId node = ink.add(ink::Role::P);
        // The words before a number stand right above it, whatever else the row has.
        draw(ink, scribe_.line(styles.before, figure.before),
             {head.left(), head.top() + styles.before.leading / 3 + styles.before.baseline}, node);
        const text::Line number = scribe_.line(styles.number, figure.number);
        over = std::max(over, number.width - column);
        draw(ink, number, {head.left(), head.bottom() + styles.number.baseline}, node);
        SetText words = scribe_.lines(styles.words, figure.words, column);
        const Length below = head.size.height + styles.number.leading;
        const Length height = below + words.height;
        draw(ink, std::move(words), {head.left(), head.top() + below}, node);
        return height;
    }

    /// The words before a number, and what keeps them off the rule above.
    static Length before_height(const Styles& styles) { return styles.before.leading * 4 / 3; }

    Scribe scribe_;
    std::vector<KeyFigure> figures_;
    FigureGridForm form_;
};

}  // namespace

BlockPtr figure_grid(const Scribe& scribe, std::vector<KeyFigure> figures, FigureGridForm form) {
    return figures.empty()
               ? nullptr
               : std::make_shared<FigureGrid>(scribe, std::move(figures), std::move(form));
}

}  // namespace portraits::layout
