#include "generator/text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <utility>

namespace portraits::text {
namespace {

/// A range of characters of which all have the same script, left to right and without combining marks.
struct Block {
    char32_t first, last;
    hb_script_t script;
};

constexpr std::array simple_blocks{
    Block{0x00A0, 0x00BF, HB_SCRIPT_COMMON},   Block{0x00C0, 0x00D6, HB_SCRIPT_LATIN},
    Block{0x00D7, 0x00D7, HB_SCRIPT_COMMON},   Block{0x00D8, 0x00F6, HB_SCRIPT_LATIN},
    Block{0x00F7, 0x00F7, HB_SCRIPT_COMMON},   Block{0x00F8, 0x024F, HB_SCRIPT_LATIN},
    Block{0x0384, 0x0386, HB_SCRIPT_GREEK},    Block{0x0387, 0x0387, HB_SCRIPT_COMMON},
    Block{0x0388, 0x03E1, HB_SCRIPT_GREEK},    Block{0x0400, 0x0482, HB_SCRIPT_CYRILLIC},
    Block{0x048A, 0x052F, HB_SCRIPT_CYRILLIC}, Block{0x1E00, 0x1EFF, HB_SCRIPT_LATIN},
    Block{0x1F00, 0x1FFF, HB_SCRIPT_GREEK},    Block{0x2000, 0x200A, HB_SCRIPT_COMMON},
    Block{0x2010, 0x2027, HB_SCRIPT_COMMON},   Block{0x202F, 0x205E, HB_SCRIPT_COMMON},
    Block{0x20A0, 0x20BF, HB_SCRIPT_COMMON},   Block{0x2122, 0x2122, HB_SCRIPT_COMMON},
    Block{0x2212, 0x2212, HB_SCRIPT_COMMON},
};

hb_script_t simple_script_of(char32_t character) {
    if (character < 0x80) {
        const char32_t lower = character | 0x20U;
        return lower >= U'a' && lower <= U'z' ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
    }
    for (const Block& block : simple_blocks) {
        if (character <= block.last) {
            return character >= block.first ? block.script : HB_SCRIPT_INVALID;
        }
    }
    return HB_SCRIPT_INVALID;
}

constexpr std::array quotation_marks{
    std::pair{U'\u2018', U'\u2019'},
    std::pair{U'\u201C', U'\u201D'},
    std::pair{U'\u00AB', U'\u00BB'},
    std::pair{U'\u2039', U'\u203A'},
};

enum class Side { None, Opening, Closing };

/// Which side of a pair a character is, and its closing side.
std::pair<Side, char32_t> pair_of(char32_t character) {
    for (const auto& [opening, closing] : quotation_marks) {
        if (character == opening || character == closing) {
            return {character == opening ? Side::Opening : Side::Closing, closing};
        }
    }
    const auto point = static_cast<UChar32>(character);
    switch (u_getIntPropertyValue(point, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
        case U_BPT_OPEN:
            return {Side::Opening, static_cast<char32_t>(u_getBidiPairedBracket(point))};
        case U_BPT_CLOSE: return {Side::Closing, character};
        default: return {Side::None, character};
    }
}

/// Goes through a text and gives each character its script.
class Resolver {
public:
    UScriptCode next(char32_t character) {
        const auto point = static_cast<UChar32>(character);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode own = uscript_getScript(point, &status);
        if (own != USCRIPT_COMMON && own != USCRIPT_INHERITED) {
            return current_ = own;
        }
        const auto [side, closing] = pair_of(character);
        if (side == Side::Opening) {
            open_.emplace_back(closing, current_);
        } else if (side == Side::Closing) {
            return close(closing);
        }
        return current_ = among_extensions(point);
    }

private:
    /// A mark of a few scripts (an ideographic comma, an Arabic one) is of the current script if that is among them, and
    /// of the following one otherwise, which common stands for.
    [[nodiscard]] UScriptCode among_extensions(UChar32 point) const {
        const bool of_all = uscript_hasScript(point, USCRIPT_COMMON) != 0 ||
                            uscript_hasScript(point, USCRIPT_INHERITED) != 0;
        return of_all || uscript_hasScript(point, current_) != 0 ? current_ : USCRIPT_COMMON;
    }

    UScriptCode close(char32_t closing) {
        for (std::size_t i = open_.size(); i > 0; --i) {
            if (open_[i - 1].first == closing) {
                const UScriptCode outside = open_[i - 1].second;
                open_.resize(i - 1);
                // A pair that opens the text takes the script of what is inside.
                return outside == USCRIPT_COMMON ? current_ : current_ = outside;
            }
        }
        return current_;
    }

    UScriptCode current_ = USCRIPT_COMMON;
    std::vector<std::pair<char32_t, UScriptCode>> open_;
};

hb_script_t to_harfbuzz(UScriptCode script) {
    return hb_script_from_string(uscript_getShortName(script), 4);
}

}  // namespace

std::optional<hb_script_t> simple_script(std::string_view text, hb_script_t otherwise) {
    hb_script_t found = HB_SCRIPT_COMMON;
    for (std::size_t at = 0; at < text.size();) {
        const hb_script_t script = simple_script_of(next_character(text, at));
        if (script == HB_SCRIPT_COMMON) {
            continue;
        }
        if (script == HB_SCRIPT_INVALID || (found != HB_SCRIPT_COMMON && found != script)) {
            return std::nullopt;
        }
        found = script;
    }
    return found == HB_SCRIPT_COMMON ? otherwise : found;
}

bool is_simple(hb_script_t script) {
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

std::vector<hb_script_t> script_of_each(const Characters& text, hb_script_t otherwise) {
    Resolver resolver;
    std::vector<hb_script_t> scripts;
    scripts.reserve(text.size());
    for (const char32_t character : text.points) {
        scripts.push_back(to_harfbuzz(resolver.next(character)));
    }
    // What waits for a script takes the following one.
    hb_script_t following = otherwise;
    for (std::size_t i = scripts.size(); i > 0; --i) {
        hb_script_t& script = scripts[i - 1];
        following = script == HB_SCRIPT_COMMON ? following : script;
        script = following;
    }
    return scripts;
}

bool is_common(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

}  // namespace portraits::text
