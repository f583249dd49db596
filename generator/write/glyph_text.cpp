#include "generator/write/glyph_text.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

/// Marks a glyph that has been looked at in vain.
constexpr std::uint64_t no_text = ~std::uint64_t{0};

constexpr bool within(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

/// Characters that exist for round trips with older sets: what they stand for is written in others.
bool is_presentation_form(char32_t c) {
    return within(c, 0x2F00, 0x2FDF) || within(c, 0xF900, 0xFDFF) || within(c, 0xFE70, 0xFEFE);
}

/// Characters that mean what the font says, and nothing outside of it.
bool is_private(char32_t c) { return within(c, 0xE000, 0xF8FF) || c >= 0xF0000; }

const UNormalizer2* compatibility_forms() {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCInstance(&status);
}

/// The compatibility form of a character; empty where it is longer than a `ShortText`.
ShortText decomposed(char32_t c) {
    std::array<UChar, 32> units{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        unorm2_getDecomposition(compatibility_forms(), static_cast<UChar32>(c), units.data(),
                                static_cast<int32_t>(units.size()), &status);
    if (size < 0 || U_FAILURE(status)) {
        return ShortText::of(c);
    }
    ShortText text;
    for (int32_t i = 0; i < size;) {
        UChar32 part = 0;
        U16_NEXT(units.data(), i, size, part);
        const auto longer = text.followed_by(ShortText::of(static_cast<char32_t>(part)));
        if (!longer) {
            return {};
        }
        text = *longer;
    }
    return text;
}

bool is_its_own_compatibility_form(char32_t c) {
    std::array<UChar, 2> units{};
    int32_t size = 0;
    U16_APPEND_UNSAFE(units.data(), size, c);
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_isNormalized(compatibility_forms(), units.data(), size, &status) != 0;
}

/// Of characters that share a glyph, the one that running text is made of has the lowest rank.
int rank(char32_t c) {
    constexpr char32_t soft_hyphen = 0xAD;
    if (!is_its_own_compatibility_form(c)) {
        return 3;  // the no-break space, the micro and ohm signs, presentation forms
    }
    if (c == soft_hyphen) {
        return 2;
    }
    return within(c, 0x2B0, 0x2FF) ? 1
                                   : 0;  // a modifier apostrophe where the quotation mark is meant
}

bool is_better(char32_t candidate, char32_t than) {
    const int a = rank(candidate);
    const int b = rank(than);
    return a != b ? a < b : candidate < than;
}

/// `uni` and groups of four digits, or `u` and four to six.
std::optional<ShortText> from_number(std::string_view name) {
    const bool many = name.starts_with("uni");
    std::string_view digits = name.substr(name.starts_with('u') ? (many ? 3 : 1) : name.size());
    if (digits.size() < 4 || (many && digits.size() % 4 != 0) || (!many && digits.size() > 6)) {
        return std::nullopt;
    }
    std::optional<ShortText> text = ShortText{};
    while (text && !digits.empty()) {
        const std::string_view group = digits.substr(0, many ? 4 : digits.size());
        unsigned value = 0;
        const auto [end, error] =
            std::from_chars(group.data(), group.data() + group.size(), value, 16);
        if (error != std::errc{} || end != group.data() + group.size() || value == 0 ||
            is_private(value)) {
            return std::nullopt;
        }
        text = text->followed_by(is_presentation_form(value) ? decomposed(value)
                                                             : ShortText::of(value));
        digits.remove_prefix(group.size());
    }
    return text;
}

}  // namespace

std::optional<ShortText> ShortText::from(std::string_view utf8) {
    std::optional<ShortText> text = ShortText{};
    for (std::size_t i = 0; text && i < utf8.size();) {
        text = text->followed_by(of(next_code_point(utf8, i)));
    }
    return text && !text->empty() ? text : std::nullopt;
}

std::optional<ShortText> ShortText::followed_by(ShortText other) const {
    if (other.empty() || length() + other.length() > 3) {
        return std::nullopt;
    }
    return ShortText{bits_ | other.bits_ << static_cast<unsigned>(length()) * width};
}

int ShortText::length() const {
    return static_cast<int>(bits_ != 0) + static_cast<int>(bits_ >> width != 0) +
           static_cast<int>(bits_ >> 2 * width != 0);
}

GlyphTexts::GlyphTexts(hb_face_t* face, hb_font_t* font)
    : font_{font}, ranges_{character_map(face)}, found_(hb_face_get_glyph_count(face)) {}

ShortText GlyphTexts::operator[](std::uint16_t glyph) const {
    if (glyph >= found_.size()) {
        return {};
    }
    std::atomic<std::uint64_t>& known = found_[glyph];
    std::uint64_t bits = known.load(std::memory_order_relaxed);
    if (bits == 0) {  // threads that meet here find the same
        const ShortText text = found(glyph);
        bits = text.empty() ? no_text : text.bits();
        known.store(bits, std::memory_order_relaxed);
    }
    return bits == no_text ? ShortText{} : ShortText::from_bits(bits);
}

ShortText GlyphTexts::found(std::uint16_t glyph) const {
    ShortText text = by_map(glyph);
    if (text.empty()) {
        text = by_name(glyph);
    }
    return text.empty() ? by_substitution(glyph) : text;
}

/// The map turned round, for one glyph: a font of Chinese maps tens of thousands of characters, and a document shows some dozens.
ShortText GlyphTexts::by_map(std::uint16_t glyph) const {
    char32_t best = 0;
    for (const MappedRange& range : ranges_) {
        const bool holds = glyph >= range.glyph && glyph - range.glyph <= range.last - range.first;
        const char32_t c = holds ? range.first + (glyph - range.glyph) : 0;
        if (glyph != 0 && c != 0 && !is_private(c) && (best == 0 || is_better(c, best))) {
            best = c;
        }
    }
    return is_presentation_form(best) ? decomposed(best) : ShortText::of(best);
}

ShortText GlyphTexts::by_substitution(std::uint16_t glyph) const {
    std::call_once(alternates_known_, [&] { alternates_ = alternates_of(font_); });
    const auto first =
        std::lower_bound(alternates_.begin(), alternates_.end(), Alternate{glyph, 0});
    const bool known = first != alternates_.end() && first->glyph == glyph;
    return known ? ShortText::of(first->character) : ShortText{};
}

ShortText GlyphTexts::by_name(std::uint16_t glyph) const {
    std::array<char, 128> buffer{};
    if (hb_font_get_glyph_name(font_, glyph, buffer.data(), buffer.size()) == 0) {
        return {};
    }
    std::string_view name{buffer.data()};
    name = name.substr(0, name.find('.'));
    std::optional<ShortText> text = ShortText{};
    while (text && !name.empty()) {
        const std::size_t end = name.find('_');
        text = text->followed_by(of_part(name.substr(0, end)));
        name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
    }
    return text.value_or(ShortText{});
}

ShortText GlyphTexts::of_part(std::string_view name) const {
    hb_codepoint_t glyph = 0;
    const bool found =
        hb_font_get_glyph_from_name(font_, name.data(), static_cast<int>(name.size()), &glyph) != 0;
    const ShortText text = found ? by_map(static_cast<std::uint16_t>(glyph)) : ShortText{};
    return text.empty() ? from_number(name).value_or(ShortText{}) : text;
}

}  // namespace portraits::write
