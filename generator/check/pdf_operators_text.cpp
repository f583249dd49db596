// Text: BT ET, Tc Tw Tz TL Tf Tr Ts, Td TD Tm T*, Tj TJ ' ", and the glyph metrics of Type 3 (ISO 32000-1, 9).

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

void begin(Canvas& canvas, Operands& /*v*/) {
    if (canvas.in_text) {
        canvas.fault("BT inside a text object");
    }
    canvas.in_text = true;
    canvas.text_matrix = canvas.line_matrix = Matrix{};
}

void end(Canvas& canvas, Operands& /*v*/) {
    if (!canvas.in_text) {
        canvas.fault("ET without BT");
    }
    canvas.in_text = false;
}

template <double TextState::*member>
void set(Canvas& canvas, Operands& v) {
    canvas.state().text.*member = operand(v, 0);
}

void horizontal(Canvas& canvas, Operands& v) {
    canvas.state().text.horizontal = operand(v, 0) / 100;
}
void mode(Canvas& canvas, Operands& v) {
    canvas.state().text.mode = static_cast<int>(operand(v, 0));
}

void font(Canvas& canvas, Operands& v) {
    Object dictionary = canvas.resource("Font", v.empty() ? "" : name(v[0]));
    canvas.state().text.font =
        dictionary.isDictionary() ? &canvas.fonts().font(dictionary) : nullptr;
    canvas.state().text.size = operand(v, 1);
}

void move_line(Canvas& canvas, double x, double y) {
    canvas.line_matrix = Matrix{1, 0, 0, 1, x, y} * canvas.line_matrix;
    canvas.text_matrix = canvas.line_matrix;
}

void move(Canvas& canvas, Operands& v) { move_line(canvas, operand(v, 0), operand(v, 1)); }
void move_and_lead(Canvas& canvas, Operands& v) {
    canvas.state().text.leading = -operand(v, 1);
    move(canvas, v);
}
void next_line(Canvas& canvas, Operands& /*v*/) {
    move_line(canvas, 0, -canvas.state().text.leading);
}

void matrix(Canvas& canvas, Operands& v) {
    canvas.line_matrix = {operand(v, 0), operand(v, 1), operand(v, 2),
                          operand(v, 3), operand(v, 4), operand(v, 5)};
    canvas.text_matrix = canvas.line_matrix;
}

/// One show operator at work: glyphs and adjustments in turn, gathered into one mark.
class Shower {
public:
    explicit Shower(Canvas& canvas) : canvas_{canvas}, text_{canvas.state().text} {
        mark_.font = text_.font;
        mark_.invisible = text_.mode == 3 || text_.mode == 7;
        mark_.size = text_.size * length(rendering().turn({0, 1}));
        mark_.from = mark_.to = rendering().apply({0, text_.rise});
    }

    void show(Object string) {
        for (const int code : text_.font->codes_of(bytes(string))) {
            show(code);
        }
    }
    /// Thousandths of an em against the direction of writing.
    void adjust(double thousandths) { advance(-thousandths / 1000 * text_.size); }

    void finish() {
        if (mark_.codes.empty()) {
            return;
        }
        const bool only_stroked = text_.mode == 1 || text_.mode == 5;
        const GraphicsState& state = canvas_.state();
        canvas_.add(bounds_.box(), only_stroked ? state.stroke : state.fill, std::move(mark_));
    }

private:
    [[nodiscard]] Matrix rendering() const { return canvas_.text_matrix * canvas_.state().matrix; }

    void show(int code) {
        const double em = text_.size;
        const double width = text_.font->width(code) / 1000 * em;
        // From a little below the baseline to the height of a capital: where nearly all ink of text is.
        bounds_.add(rendering().box_of(
            {0, text_.rise - 0.2 * em, width * text_.horizontal, text_.rise + 0.75 * em}));
        if (const FontProgram* program = text_.font->program()) {
            mark_.cover += program->cover(text_.font->glyph_id_of(code)) * em * em *
                           std::abs(rendering().determinant()) * text_.horizontal;
        }
        mark_.codes.push_back(code);
        mark_.text += text_.font->text_of(code).value_or("");
        const double word = text_.font->is_word_space(code) ? text_.word_space : 0;
        mark_.to = rendering().apply({width * text_.horizontal, text_.rise});
        advance(width + text_.character_space + word);
    }
    void advance(double by) {
        canvas_.text_matrix = Matrix{1, 0, 0, 1, by * text_.horizontal, 0} * canvas_.text_matrix;
    }

    Canvas& canvas_;
    const TextState& text_;
    TextMark mark_;
    Bounds bounds_;
};

bool can_show(Canvas& canvas) {
    if (!canvas.in_text) {
        canvas.fault("text is shown outside a text object");
    }
    if (canvas.state().text.font == nullptr) {
        canvas.fault("text is shown without a font");
    }
    return canvas.state().text.font != nullptr;
}

void show(Canvas& canvas, Operands& v) {
    if (can_show(canvas) && !v.empty()) {
        Shower shower{canvas};
        shower.show(v.back());
        shower.finish();
    }
}

void show_adjusted(Canvas& canvas, Operands& v) {
    if (!can_show(canvas) || v.empty()) {
        return;
    }
    Shower shower{canvas};
    for (const Object& part : items(v[0])) {
        if (const std::optional<double> adjustment = number(part)) {
            shower.adjust(*adjustment);
        } else {
            shower.show(part);
        }
    }
    shower.finish();
}

void next_line_and_show(Canvas& canvas, Operands& v) {
    next_line(canvas, v);
    show(canvas, v);
}

void space_and_show(Canvas& canvas, Operands& v) {
    canvas.state().text.word_space = operand(v, 0);
    canvas.state().text.character_space = operand(v, 1);
    next_line_and_show(canvas, v);
}

void nothing(Canvas& /*canvas*/, Operands& /*v*/) {}

}  // namespace

const std::vector<NamedOperator>& text_operators() {
    static const std::vector<NamedOperator> family{
        {"BT", begin},
        {"ET", end},
        {"Tc", set<&TextState::character_space>},
        {"Tw", set<&TextState::word_space>},
        {"Tz", horizontal},
        {"TL", set<&TextState::leading>},
        {"Tf", font},
        {"Tr", mode},
        {"Ts", set<&TextState::rise>},
        {"Td", move},
        {"TD", move_and_lead},
        {"Tm", matrix},
        {"T*", next_line},
        {"Tj", show},
        {"TJ", show_adjusted},
        {"'", next_line_and_show},
        {"\"", space_and_show},
        {"d0", nothing},
        {"d1", nothing},
    };
    return family;
}

}  // namespace portraits::check::pdf
