// What is too fine for a press: small text and thin lines that need several plates to meet, or would break.

#include <fmt/format.h>

#include <algorithm>

#include "generator/check/pdf_backdrop.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// From so many inks on, plates will not all meet.
constexpr int many = 3;

/// Slack for sizes that were rounded on the way, points.
constexpr double rounding = 0.01;

/// Why a colour is hard to print finely; empty if it is not. White counts where ink is around it.
std::string hard(const Reading& reading, std::size_t page, const Mark& mark, std::size_t index,
                 Vec2 point) {
    const int inks = ink_count(inks_of(mark.paint.colour));
    if (inks >= many) {
        return fmt::format("{} inks", inks);
    }
    const Backdrop backdrop{reading.pages[page], reading.pixels};
    const auto under = inks == 0 ? backdrop.colour_under(index, point) : std::nullopt;
    return under && ink_count(inks_of(*under)) > 0 ? "white" : "";
}

void small_text(const Reading& reading, Findings& findings) {
    for_each<TextMark>(reading, [&](std::size_t page, const Mark& mark, const TextMark& text,
                                    std::size_t i) {
        if (text.invisible || text.size >= reading.limits.many_inks_text - rounding) {
            return;
        }
        if (const std::string why = hard(reading, page, mark, i, text.from); !why.empty()) {
            findings.at(page, mark.box,
                        fmt::format("{} of {:.1f} pt in {}", in_quotes(text.text), text.size, why));
        }
    });
}

void thin_lines(const Reading& reading, Findings& findings) {
    for_each<StrokeMark>(
        reading, [&](std::size_t page, const Mark& mark, const StrokeMark& stroke, std::size_t i) {
            if (stroke.width >= reading.limits.many_inks_line - rounding / 10) {
                return;
            }
            const Vec2 point = stroke.path.rings.front().front();
            if (const std::string why = hard(reading, page, mark, i, point); !why.empty()) {
                findings.at(page, mark.box,
                            fmt::format("a line of {:.2f} pt in {}", stroke.width, why));
            }
        });
}

/// Black that is made of more inks than black.
bool is_mixed_black(const Inks& inks, const Limits& limits) {
    return inks.process[3] >= limits.rich_black_key && ink_count(inks) > 1;
}

void black_of_one_ink(const Reading& reading, Findings& findings) {
    const Limits& limits = reading.limits;
    for_each<TextMark>(
        reading, [&](std::size_t page, const Mark& mark, const TextMark& text, auto) {
            const Inks inks = inks_of(mark.paint.colour);
            if (!text.invisible && text.size < limits.black_text && is_mixed_black(inks, limits)) {
                findings.at(page, mark.box,
                            fmt::format("{} of {:.1f} pt in black of {}", in_quotes(text.text),
                                        text.size, to_text(inks)));
            }
        });
    for_each<StrokeMark>(
        reading, [&](std::size_t page, const Mark& mark, const StrokeMark& stroke, auto) {
            const Inks inks = inks_of(mark.paint.colour);
            if (stroke.width < limits.black_line && is_mixed_black(inks, limits)) {
                findings.at(
                    page, mark.box,
                    fmt::format("a line of {:.2f} pt in black of {}", stroke.width, to_text(inks)));
            }
        });
}

/// Strokes, and filled rectangles as thin as one.
void hairlines(const Reading& reading, Findings& findings) {
    const double least = reading.limits.hairline - rounding / 10;
    const auto report = [&](std::size_t page, const Mark& mark, double width) {
        if (width < least) {
            findings.at(page, mark.box, fmt::format("a line of {:.3f} pt", width));
        }
    };
    for_each<StrokeMark>(reading, [&](std::size_t page, const Mark& mark, const StrokeMark& stroke,
                                      auto) { report(page, mark, stroke.width); });
    for_each<FillMark>(reading,
                       [&](std::size_t page, const Mark& mark, const FillMark& fill, auto) {
                           const Box box = fill.outline.bounds().box();
                           if (fill.outline.is_rectangle()) {
                               report(page, mark, std::min(box.width(), box.height()));
                           }
                       });
}

constexpr Rule rules[] = {
    {"small-text", Level::Warning, "Text in white or in three inks and more is 8 pt or larger.",
     small_text},
    {"thin-lines", Level::Warning,
     "Lines in white or in three inks and more are 0.25 pt or thicker.", thin_lines},
    {"black-of-one-ink", Level::Error, "Small black text and thin black lines are of black alone.",
     black_of_one_ink},
    {"hairlines", Level::Error, "No line is so thin that it may break on the plate.", hairlines},
};

}  // namespace

std::span<const Rule> fineness_rules() { return rules; }

}  // namespace portraits::check::pdf
