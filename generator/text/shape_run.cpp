// One run through HarfBuzz. Shaping is done in font units and scaled afterwards by one formula, so that a size changes nothing
// but the scale, and a writer that knows the formula can tell kerning and tracking from a glyph's own width exactly.

#include "generator/text/shape_run.h"

#include <algorithm>
#include <array>

#include "generator/text/characters.h"

namespace portraits::text {
namespace {

/// Font units at a size, rounded to the nearest 1/65536 pt.
std::int32_t scaled(std::int64_t units, Length size, std::int64_t units_per_em) {
    const std::int64_t twice = 2 * units * size.to_raw() + units_per_em;
    const std::int64_t divisor = 2 * units_per_em;
    const std::int64_t floor = twice / divisor - (twice % divisor < 0 ? 1 : 0);
    return static_cast<std::int32_t>(floor);
}

/// Scripts whose letters join: spacing would tear them apart (CSS Text Module Level 3, appendix D).
bool is_cursive(hb_script_t script) {
    constexpr std::array cursive{
        HB_SCRIPT_ARABIC, HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_MANDAIC, HB_SCRIPT_MONGOLIAN,
        HB_SCRIPT_NKO,    HB_SCRIPT_PHAGS_PA,        HB_SCRIPT_SYRIAC};
    return std::find(cursive.begin(), cursive.end(), script) != cursive.end();
}

void shape(std::string_view text, const Run& run, const Face& face, const ShapingStyle& style,
           hb_buffer_t* buffer) {
    hb_buffer_reset(buffer);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(buffer, run.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, run.script);
    hb_buffer_set_language(buffer, style.language);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()),
                       static_cast<unsigned>(run.start), static_cast<int>(run.end - run.start));
    hb_shape(face.font(), buffer, style.features.data(),
             static_cast<unsigned>(style.features.size()));
}

/// Adds the characters of a cluster that the face lacks; all of them if it has each but not the whole.
void add_missing_of(std::string_view cluster, const Face& face, std::vector<char32_t>& missing) {
    const std::size_t before = missing.size();
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t character = next_character(cluster, at);
        characters.push_back(character);
        if (!is_default_ignorable(character) && !face.has(character)) {
            missing.push_back(character);
        }
    }
    if (missing.size() == before) {
        missing.insert(missing.end(), characters.begin(), characters.end());
    }
}

/// Looks for missing glyphs in what has been set; a cluster ends where the next one in logical order begins.
void add_missing(const ShapedPiece& piece, const Face& face, std::vector<char32_t>& missing) {
    for (const ink::Glyph& glyph : piece.glyphs) {
        if (glyph.id != 0) {
            continue;
        }
        std::size_t end = piece.text.size();
        for (const ink::Glyph& other : piece.glyphs) {
            if (other.cluster > glyph.cluster) {
                end = std::min<std::size_t>(end, other.cluster);
            }
        }
        const std::string_view text{piece.text};
        add_missing_of(text.substr(glyph.cluster, end - glyph.cluster), face, missing);
    }
}

/// Scales the buffer's glyphs into the piece.
void take_glyphs(hb_buffer_t* buffer, const Run& run, const Face& face, const ShapingStyle& style,
                 ShapedPiece& piece) {
    unsigned count = 0;
    const std::span infos{hb_buffer_get_glyph_infos(buffer, &count), count};
    const std::span positions{hb_buffer_get_glyph_positions(buffer, &count), count};
    const std::int64_t tracking =
        is_cursive(run.script) ? 0 : (style.size * style.tracking).to_raw();
    const auto at_size = [&](hb_position_t units) {
        return scaled(units, piece.size, face.units_per_em());
    };
    piece.glyphs.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        // A cluster is tracked as one, so that a mark stays on its letter.
        const bool last_of_cluster = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
        ink::Glyph& glyph = piece.glyphs.emplace_back();
        glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
        glyph.advance = at_size(positions[i].x_advance) +
                        (last_of_cluster ? static_cast<std::int32_t>(tracking) : 0);
        glyph.x_offset = at_size(positions[i].x_offset);
        glyph.y_offset =
            -at_size(positions[i].y_offset) - static_cast<std::int32_t>(style.rise.to_raw());
        glyph.cluster = infos[i].cluster - static_cast<std::uint32_t>(run.start);
        piece.width += Length::raw(glyph.advance);
    }
    piece.tracking = count == 0 ? Length{} : Length::raw(tracking);
}

}  // namespace

ShapingStyle shaping_style(const TypeStyle& style, const Language& language, Problems& problems) {
    ShapingStyle result{style.size, style.tracking, style.rise, {}, language.hb};
    const auto add = [&](const std::string& name) {
        hb_feature_t feature{};
        if (hb_feature_from_string(name.c_str(), static_cast<int>(name.size()), &feature) != 0) {
            result.features.push_back(feature);
        } else {
            problems.bad_feature(name);
        }
    };
    if (style.tracking > 0) {
        add("-liga");  // a ligature among letters set apart looks like a mistake
        add("-clig");
    }
    std::for_each(style.features.begin(), style.features.end(), add);
    return result;
}

ShapedPiece shape_run(std::string_view text, const Run& run, const Face& face,
                      const ShapingStyle& style, hb_buffer_t* buffer,
                      std::vector<char32_t>& missing) {
    shape(text, run, face, style, buffer);
    ShapedPiece piece;
    piece.font = run.font.font;
    piece.size = style.size * run.font.entry->size_factor;
    piece.right_to_left = run.right_to_left();
    piece.text = text.substr(run.start, run.end - run.start);
    piece.offset = run.start;
    take_glyphs(buffer, run, face, style, piece);
    add_missing(piece, face, missing);
    return piece;
}

}  // namespace portraits::text
