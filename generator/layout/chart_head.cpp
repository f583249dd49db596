#include "generator/layout/chart_head.h"

#include <utility>

namespace portraits::layout {
namespace {

const Length rule_weight = Length::pt(0.6);
/// The capitals and lining figures of Inter and Noto Serif, in em.
constexpr double capital_height = 0.72;

}  // namespace

Length draw_chart_head(ink::Fragment& into, ink::NodeId figure, const Scribe& scribe,
                       const ChartStyles& styles, const ChartData& data, Length width) {
    if (data.title.empty() && data.note.empty()) {
        return {};
    }
    const Style style = scribe.style(styles.head);
    const Style note_style = scribe.style(styles.note);
    const Length white = style.leading / 3;
    into.draw(ink::Path::rule({}, {width, Length{}}, {scribe.book().swatch("k100"), rule_weight}),
              figure);
    SetText title = scribe.lines(style, data.title, width);
    const text::Line note = scribe.line(note_style, data.note);
    const Length note_left = title.width + white * 2;
    const Length baseline = white / 2 + style.baseline;
    Length bottom = white / 2 + title.height;
    if (title.lines == 1 && note_left + note.width <= width) {
        draw(into, note, {note_left, baseline}, figure);
    } else if (!data.note.empty()) {
        SetText below = scribe.lines(note_style, data.note, width);
        const Length top = bottom;
        bottom += below.height;
        draw(into, std::move(below), {Length{}, top}, figure);
    }
    draw(into, std::move(title), {Length{}, white / 2}, figure);
    return bottom + white;
}

Length capitals_top(const Style& style) {
    return style.baseline - style.type.size * capital_height;
}

Length centred_baseline(const Style& style, Length middle, std::size_t lines) {
    const Length block = style.leading * static_cast<std::int64_t>(lines - 1);
    return middle + (style.type.size * capital_height - block) / 2;
}

}  // namespace portraits::layout
