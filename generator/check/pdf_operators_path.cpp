// Paths: m l c v y h re, S s f F f* B B* b b* n, W W* (ISO 32000-1, 8.5).

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

Vec2 point(Canvas& canvas, const Operands& v, std::size_t i) {
    return canvas.state().matrix.apply({operand(v, i), operand(v, i + 1)});
}

void move(Canvas& canvas, Operands& v) { canvas.path.move_to(point(canvas, v, 0)); }
void line(Canvas& canvas, Operands& v) { canvas.path.line_to(point(canvas, v, 0)); }
void curve(Canvas& canvas, Operands& v) {
    canvas.path.curve_to(point(canvas, v, 0), point(canvas, v, 2), point(canvas, v, 4));
}
void curve_from_here(Canvas& canvas, Operands& v) {
    canvas.path.curve_to(canvas.path.here(), point(canvas, v, 0), point(canvas, v, 2));
}
void curve_to_end(Canvas& canvas, Operands& v) {
    canvas.path.curve_to(point(canvas, v, 0), point(canvas, v, 2), point(canvas, v, 2));
}
void close(Canvas& canvas, Operands& /*v*/) { canvas.path.close(); }

void rectangle(Canvas& canvas, Operands& v) {
    const Matrix& m = canvas.state().matrix;
    const Vec2 low{operand(v, 0), operand(v, 1)};
    const Vec2 size{operand(v, 2), operand(v, 3)};
    canvas.path.move_to(m.apply(low));
    canvas.path.line_to(m.apply({low.x + size.x, low.y}));
    canvas.path.line_to(m.apply(low + size));
    canvas.path.line_to(m.apply({low.x, low.y + size.y}));
    canvas.path.close();
}

/// A clip takes effect after the painting operator that ends the path.
void apply_clip(Canvas& canvas, const Outline& outline) {
    if (canvas.clip_pending) {
        canvas.clip(outline.bounds().any() ? outline.bounds().box() : Box{0, 0, -1, -1});
        canvas.clip_pending = false;
    }
}

void add_stroke(Canvas& canvas, const Outline& outline) {
    const GraphicsState& state = canvas.state();
    const double width = state.line_width * state.matrix.scale();
    canvas.add(outline.bounds().box().grown(width / 2), state.stroke, StrokeMark{outline, width});
}

enum class Fill { No, Winding, EvenOdd };

template <Fill fill, bool stroked>
void paint(Canvas& canvas, Operands& /*v*/) {
    const Outline outline = canvas.path.take(fill == Fill::EvenOdd);
    if (!outline.empty() && fill != Fill::No) {
        canvas.add(outline.bounds().box(), canvas.state().fill, FillMark{outline});
    }
    if (!outline.empty() && stroked) {
        add_stroke(canvas, outline);
    }
    apply_clip(canvas, outline);
}

template <Fill fill>
void close_and_stroke(Canvas& canvas, Operands& v) {
    canvas.path.close();
    paint<fill, true>(canvas, v);
}

void clip(Canvas& canvas, Operands& /*v*/) { canvas.clip_pending = true; }

}  // namespace

const std::vector<NamedOperator>& path_operators() {
    static const std::vector<NamedOperator> family{
        {"m", move},
        {"l", line},
        {"c", curve},
        {"v", curve_from_here},
        {"y", curve_to_end},
        {"h", close},
        {"re", rectangle},
        {"S", paint<Fill::No, true>},
        {"s", close_and_stroke<Fill::No>},
        {"f", paint<Fill::Winding, false>},
        {"F", paint<Fill::Winding, false>},
        {"f*", paint<Fill::EvenOdd, false>},
        {"B", paint<Fill::Winding, true>},
        {"B*", paint<Fill::EvenOdd, true>},
        {"b", close_and_stroke<Fill::Winding>},
        {"b*", close_and_stroke<Fill::EvenOdd>},
        {"n", paint<Fill::No, false>},
        {"W", clip},
        {"W*", clip},
    };
    return family;
}

}  // namespace portraits::check::pdf
