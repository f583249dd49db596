// How much ink lies on the paper, and how black is made.

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

void ink_limit(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.ink.size(); ++page) {
        const InkRaster::Square& square = reading.ink[page];
        if (square.ink > reading.limits.ink) {
            findings.at(
                page, square.box,
                fmt::format("{:.0f} % of ink on a square of {:.0f} mm, over {:.0f} %",
                            square.ink * 100, reading.limits.ink_square, reading.limits.ink * 100));
        }
    }
}

void rich_black(const Reading& reading, Findings& findings) {
    for_each<TextMark>(
        reading, [&](std::size_t page, const Mark& mark, const TextMark& text, auto) {
            const Inks inks = inks_of(mark.paint.colour);
            if (!text.invisible && inks.process[3] >= reading.limits.rich_black_key &&
                inks.sum() > reading.limits.rich_black) {
                findings.at(page, mark.box,
                            fmt::format("{} in black of {:.0f} % ink", in_quotes(text.text),
                                        inks.sum() * 100));
            }
        });
}

constexpr Rule rules[] = {
    {"ink-limit", Level::Warning, "In no square is more ink than the paper takes up, on the mean.",
     ink_limit},
    {"rich-black", Level::Warning, "Black text is not so rich in other inks that it fills in.",
     rich_black},
};

}  // namespace

std::span<const Rule> ink_rules() { return rules; }

}  // namespace portraits::check::pdf
