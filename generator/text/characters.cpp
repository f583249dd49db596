#include "generator/text/characters.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace portraits::text {
namespace {

struct CloseBreaks {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

Breaks open_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    Breaks breaks{ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status)};
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"ICU has no rules for grapheme clusters"};
    }
    return breaks;
}

constexpr char32_t replacement = 0xFFFD;

/// A form of UTF-8 beyond ASCII: its lead bytes, how many bytes go on, and the least character that needs so many.
struct Form {
    unsigned char first_lead, last_lead;
    unsigned lead_bits;
    std::size_t continuations;
    char32_t least;
};

constexpr std::array forms{
    Form{0xC2, 0xDF, 0x1FU, 1, 0x80},
    Form{0xE0, 0xEF, 0x0FU, 2, 0x800},
    Form{0xF0, 0xF4, 0x07U, 3, 0x10000},
};

void append(std::u16string& to, char32_t character) {
    const auto point = static_cast<std::uint32_t>(character);
    if (point < 0x10000U) {
        to += static_cast<char16_t>(point);
    } else {
        to += static_cast<char16_t>(U16_LEAD(point));
        to += static_cast<char16_t>(U16_TRAIL(point));
    }
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80U) {
        return first;
    }
    const auto* form = std::find_if(forms.begin(), forms.end(), [first](const Form& f) {
        return first >= f.first_lead && first <= f.last_lead;
    });
    if (form == forms.end() || text.size() - at < form->continuations) {
        return replacement;
    }
    char32_t character = first & form->lead_bits;
    for (std::size_t i = 0; i < form->continuations; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U) {
            return replacement;
        }
        character = (character << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < form->least || character > 0x10FFFF || surrogate) {
        return replacement;
    }
    at += form->continuations;
    return character;
}

Characters characters_of(std::string_view text) {
    Characters result;
    result.points.reserve(text.size());
    result.bytes.reserve(text.size() + 1);
    result.units.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        result.bytes.push_back(static_cast<std::uint32_t>(at));
        result.units.push_back(static_cast<std::uint32_t>(result.utf16.size()));
        result.points.push_back(next_character(text, at));
        append(result.utf16, result.points.back());
    }
    result.bytes.push_back(static_cast<std::uint32_t>(text.size()));
    result.units.push_back(static_cast<std::uint32_t>(result.utf16.size()));
    return result;
}

std::vector<std::size_t> grapheme_starts(const Characters& text) {
    // Opening the rules costs far more than using them.
    thread_local const Breaks breaks = open_breaks();
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks.get(), text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()),
                 &status);
    std::vector<std::size_t> starts;
    std::size_t character = 0;
    for (std::int32_t at = ubrk_first(breaks.get()); at != UBRK_DONE;
         at = ubrk_next(breaks.get())) {
        while (text.units[character] < static_cast<std::uint32_t>(at)) {
            ++character;
        }
        starts.push_back(character);
    }
    return starts;
}

bool is_default_ignorable(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character),
                               UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace portraits::text
