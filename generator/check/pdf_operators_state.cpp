// The general graphics state: q Q cm w J j M d ri i gs (ISO 32000-1, 8.4.4).

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

void save(Canvas& canvas, Operands& /*operands*/) { canvas.save(); }
void restore(Canvas& canvas, Operands& /*operands*/) { canvas.restore(); }

void concatenate(Canvas& canvas, Operands& v) {
    const Matrix matrix{operand(v, 0), operand(v, 1), operand(v, 2),
                        operand(v, 3), operand(v, 4), operand(v, 5)};
    canvas.state().matrix = matrix * canvas.state().matrix;
}

void line_width(Canvas& canvas, Operands& v) { canvas.state().line_width = operand(v, 0); }

void nothing(Canvas& /*canvas*/, Operands& /*operands*/) {}

bool is_normal(Object mode) {
    return mode.isNull() || name(mode) == "Normal" || name(mode) == "Compatible";
}

/// `op` follows `OP` where it is not written itself (ISO 32000-1, table 58).
void read_overprint(GraphicsState& state, Object parameters) {
    if (has(parameters, "OP")) {
        state.stroke.overprint = is_true(value(parameters, "OP"));
        state.fill.overprint = state.stroke.overprint;
    }
    if (has(parameters, "op")) {
        state.fill.overprint = is_true(value(parameters, "op"));
    }
    if (has(parameters, "OPM")) {
        const int mode = static_cast<int>(number_or(value(parameters, "OPM"), 0));
        state.fill.overprint_mode = state.stroke.overprint_mode = mode;
    }
}

void read_transparency(GraphicsState& state, Object parameters) {
    state.fill.alpha = number_or(value(parameters, "ca"), state.fill.alpha);
    state.stroke.alpha = number_or(value(parameters, "CA"), state.stroke.alpha);
    if (has(parameters, "BM") || has(parameters, "SMask")) {
        Object mask = value(parameters, "SMask");
        const bool blended = !is_normal(value(parameters, "BM")) || mask.isDictionary();
        state.fill.blended = state.stroke.blended = blended;
    }
}

void parameters(Canvas& canvas, Operands& v) {
    Object found = canvas.resource("ExtGState", v.empty() ? "" : name(v[0]));
    GraphicsState& state = canvas.state();
    read_overprint(state, found);
    read_transparency(state, found);
    state.line_width = number_or(value(found, "LW"), state.line_width);
    if (const std::vector<Object> font = items(value(found, "Font")); font.size() == 2) {
        state.text.font = &canvas.fonts().font(font[0]);
        state.text.size = number_or(font[1], 0);
    }
}

}  // namespace

const std::vector<NamedOperator>& state_operators() {
    static const std::vector<NamedOperator> family{
        {"q", save},    {"Q", restore},  {"cm", concatenate}, {"w", line_width},
        {"J", nothing}, {"j", nothing},  {"M", nothing},      {"d", nothing},
        {"i", nothing}, {"ri", nothing}, {"gs", parameters},
    };
    return family;
}

}  // namespace portraits::check::pdf
