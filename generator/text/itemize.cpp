// Takes text apart into runs that HarfBuzz can shape: by direction (UAX 9), script (UAX 24) and font, and puts them into the
// order in which they stand on the line. Every character is kept; line breaking is not done here.

#include "generator/text/itemize.h"

#include <algorithm>

#include "generator/text/bidi.h"
#include "generator/text/characters.h"
#include "generator/text/script.h"

namespace portraits::text {
namespace {

Direction base_direction(const Language& language) {
    if (!language.known()) {
        return Direction::OfText;
    }
    return language.right_to_left ? Direction::RightToLeft : Direction::LeftToRight;
}

std::vector<std::uint8_t> levels_of(const Characters& text, const Language& language,
                                    Direction direction) {
    if (direction == Direction::OfText) {
        return bidi_levels(text, base_direction(language));
    }
    const std::uint8_t level = direction == Direction::RightToLeft ? 1 : 0;
    return std::vector<std::uint8_t>(text.size(), level);
}

/// Digits and punctuation between letters of a script that the face does not write, but set from the face, are shaped as
/// Latin: otherwise figures would lose the features that the face has for its own scripts.
hb_script_t shaping_script(hb_script_t resolved, bool from_face, char32_t character) {
    const bool borrowed = from_face && !is_simple(resolved) && is_common(character);
    return borrowed ? HB_SCRIPT_LATIN : resolved;
}

void append(std::vector<Run>& runs, const Run& run) {
    if (!runs.empty() && runs.back().level == run.level && runs.back().script == run.script &&
        runs.back().font.font == run.font.font) {
        runs.back().end = run.end;
    } else {
        runs.push_back(run);
    }
}

/// The runs in logical order.
std::vector<Run> logical_runs(const Characters& text, FontChooser& chooser, Direction direction) {
    const std::vector<std::uint8_t> levels = levels_of(text, chooser.language(), direction);
    const std::vector<hb_script_t> scripts = script_of_each(text, chooser.language().script);
    const std::vector<std::size_t> starts = grapheme_starts(text);
    std::vector<Run> runs;
    Candidate font = chooser.face();
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const std::size_t first = starts[i];
        const std::size_t end = starts[i + 1];
        font = chooser.choose(std::span{text.points}.subspan(first, end - first), scripts[first],
                              font);
        const bool from_face = font.font == chooser.face().font;
        append(runs, {text.bytes[first], text.bytes[end], levels[first],
                      shaping_script(scripts[first], from_face, text.points[first]), font});
    }
    return runs;
}

}  // namespace

std::vector<Run> itemize(std::string_view text, FontChooser& chooser, Direction direction) {
    const std::vector<Run> runs = logical_runs(characters_of(text), chooser, direction);
    std::vector<std::uint8_t> levels;
    levels.reserve(runs.size());
    for (const Run& run : runs) {
        levels.push_back(run.level);
    }
    std::vector<Run> visual;
    visual.reserve(runs.size());
    for (const std::size_t i : visual_order(levels)) {
        visual.push_back(runs[i]);
    }
    return visual;
}

std::optional<Run> itemize_simple(std::string_view text, const FontChooser& chooser) {
    const Language& language = chooser.language();
    if (!is_simple(language.script)) {
        return std::
            nullopt;  // its punctuation may need another font, its base direction may turn the text
    }
    const auto script = simple_script(text, language.script);
    if (!script) {
        return std::nullopt;
    }
    return Run{0, text.size(), 0, *script, chooser.face()};
}

}  // namespace portraits::text
