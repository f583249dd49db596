#include "generator/write/glyph_alternates.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "generator/write/harfbuzz.h"

namespace portraits::write {
namespace {

constexpr hb_feature_t feature(const char (&tag)[5], bool on) {
    return {HB_TAG(tag[0], tag[1], tag[2], tag[3]), on ? 1U : 0U, HB_FEATURE_GLOBAL_START,
            HB_FEATURE_GLOBAL_END};
}

/// Figures, and what stands among them in a table.
std::u32string characters() {
    std::u32string all;
    for (char32_t c = U'!'; c <= U'~'; ++c) {
        all += c;
    }
    return all + U"\u00A3\u00A5\u00B1\u00B7\u00D7\u00F7\u2013\u2014\u2022\u20AC\u2212";
}

void shape_with(hb_font_t* font, const std::u32string& text, std::span<const hb_feature_t> features,
                std::vector<Alternate>& found) {
    const HbBuffer buffer{hb_buffer_create()};
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text.data()),
                        static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font, buffer.get(), features.data(), static_cast<unsigned>(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    if (count != text.size()) {
        return;  // a ligature after all: what is whose cannot be told
    }
    for (const hb_glyph_info_t& glyph : std::span{glyphs, count}) {
        found.push_back({static_cast<std::uint16_t>(glyph.codepoint), text[glyph.cluster]});
    }
}

}  // namespace

std::vector<Alternate> alternates_of(hb_font_t* font) {
    const std::u32string text = characters();
    std::vector<Alternate> found;
    for (const auto& width : {feature("tnum", true), feature("pnum", true)}) {
        for (const auto& height : {feature("lnum", true), feature("onum", true),
                                   feature("case", true), feature("zero", true)}) {
            const std::array features{width, height, feature("liga", false), feature("calt", false),
                                      feature("clig", false)};
            shape_with(font, text, features, found);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace portraits::write
