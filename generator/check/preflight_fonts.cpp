// Fonts of both media: embedded, cut down to what is used, outlines that every reader knows.

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

void embedded(const Reading& reading, Findings& findings) {
    for (const auto& font : reading.fonts.all()) {
        if (!font->embedded()) {
            findings.in_file(fmt::format("{} is not embedded", font->name()));
        } else if (font->program() != nullptr && !font->program()->readable()) {
            findings.in_file(
                fmt::format("{} is embedded, but its program cannot be read", font->name()));
        }
    }
}

void subset(const Reading& reading, Findings& findings) {
    for (const auto& font : reading.fonts.all()) {
        if (font->embedded() && !font->subset()) {
            findings.in_file(fmt::format("{} is embedded whole", font->name()));
        }
    }
}

void type3(const Reading& reading, Findings& findings) {
    for (const auto& font : reading.fonts.all()) {
        if (font->subtype() == "Type3") {
            findings.in_file(fmt::format("{} is of Type 3", reference(font->dictionary())));
        }
    }
}

constexpr Rule rules[] = {
    {"fonts-embedded", Level::Error, "Every font that a page uses is in the file, and can be read.",
     embedded},
    {"fonts-subset", Level::Error, "Fonts hold only the glyphs that are used.", subset},
    {"no-type3", Level::Error, "No font is of Type 3, which presses draw at their own discretion.",
     type3},
};

}  // namespace

std::span<const Rule> font_rules() { return rules; }

}  // namespace portraits::check::pdf
