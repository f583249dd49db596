#include "generator/write/slug_line.h"

#include <hb.h>

#include <string>

#include "generator/write/font_face.h"
#include "generator/write/harfbuzz.h"
#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

bool has(const HbFont& font, char32_t c) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font.get(), c, &glyph) != 0;
}

/// The characters that the font lacks are left out: a line that is read by people only, beside the page.
std::string readable(std::string_view text, const HbFont& font) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(text, i);
        out += has(font, c) ? text.substr(begin, i - begin) : "";
    }
    return out;
}

std::optional<ink::FontId> best_font(std::string_view line, const ink::Job& job, FontStore& fonts) {
    std::optional<ink::FontId> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < job.fonts.size() && most < line.size(); ++i) {
        const auto id = static_cast<ink::FontId>(i);
        const HbFont font{hb_font_create(fonts.face(id).face())};
        if (const std::size_t length = readable(line, font).size(); length > most) {
            most = length;
            best = id;
        }
    }
    return best;
}

}  // namespace

std::optional<ink::GlyphRun> set_slug_line(std::string_view line, Length size, const ink::Job& job,
                                           FontStore& fonts) {
    const auto id = best_font(line, job, fonts);
    if (!id) {
        return std::nullopt;
    }
    const HbFont font{hb_font_create(fonts.face(*id).face())};
    const int scale = static_cast<int>(size.to_raw());
    hb_font_set_scale(font.get(), scale, scale);
    ink::GlyphRun run;
    run.font = *id;
    run.size = size;
    run.text = readable(line, font);
    const HbBuffer buffer{hb_buffer_create()};
    hb_buffer_add_utf8(buffer.get(), run.text.data(), static_cast<int>(run.text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint), places[i].x_advance,
                              places[i].x_offset, -places[i].y_offset, infos[i].cluster});
    }
    return run;
}

}  // namespace portraits::write
