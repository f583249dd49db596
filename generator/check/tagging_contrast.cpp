// Every run of text against what lies under it, by WCAG 2.1, 1.4.3.

#include <fmt/format.h>

#include <algorithm>

#include "generator/check/pdf_backdrop.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

bool is_large(const TextMark& text) {
    constexpr double large = 18;
    constexpr double large_and_bold = 14;
    const bool bold = text.font->name().find("Bold") != std::string::npos;
    return text.size >= large || (bold && text.size >= large_and_bold);
}

/// The least contrast at four points along the middle of the small letters.
double least_contrast(const Backdrop& backdrop, const Mark& mark, const TextMark& text,
                      std::size_t index) {
    constexpr double middle_of_letters = 0.25;  // em above the baseline
    constexpr Rgb paper{1, 1, 1};
    const Vec2 along = text.to - text.from;
    const double width = std::max(length(along), 0.001);
    const Vec2 up = Vec2{-along.y, along.x} * (text.size * middle_of_letters / width);
    double least = 21;
    for (const double t : {0.05, 0.35, 0.65, 0.95}) {
        const auto under = backdrop.colour_under(index, text.from + along * t + up);
        const Rgb ground = under ? rgb_of(*under) : paper;
        least = std::min(least, contrast(rgb_of(mark.paint.colour), ground));
    }
    return least;
}

bool is_blank(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' '; });
}

void text_contrast(const Reading& reading, Findings& findings) {
    for_each<TextMark>(
        reading, [&](std::size_t page, const Mark& mark, const TextMark& text, std::size_t index) {
            if (text.invisible || is_blank(text.text)) {
                return;
            }
            const Backdrop backdrop{reading.pages[page], reading.pixels};
            const double wanted =
                is_large(text) ? reading.limits.contrast_large : reading.limits.contrast_text;
            const double found = least_contrast(backdrop, mark, text, index);
            if (found < wanted - 0.005) {
                findings.at(page, mark.box,
                            fmt::format("{} of {:.1f} pt stands out by {:.2f} : 1, not {} : 1",
                                        in_quotes(text.text), text.size, found, wanted));
            }
        });
}

constexpr Rule rules[] = {
    {"text-contrast", Level::Error, "Text stands out by 4.5 : 1, large text by 3 : 1.",
     text_contrast},
};

}  // namespace

std::span<const Rule> contrast_rules() { return rules; }

}  // namespace portraits::check::pdf
