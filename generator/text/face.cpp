#include "generator/text/face.h"

#include <fmt/format.h>
#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace portraits::text {
namespace {

bool has_glyph(hb_font_t* font, char32_t character) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

/// A character that HarfBuzz shows by the glyph of another where the font lacks it, or 0.
char32_t made_from(char32_t character) {
    const bool space = character == 0xA0 || (character >= 0x2000 && character <= 0x200A) ||
                       character == 0x202F || character == 0x205F || character == 0x3000;
    if (space) {
        return U' ';
    }
    return character == 0x2011 ? 0x2010 : 0;
}

double em_share(hb_font_t* font, hb_ot_metrics_tag_t metric, int units_per_em) {
    hb_position_t units = 0;
    hb_ot_metrics_get_position_with_fallback(font, metric, &units);
    return static_cast<double>(units) / units_per_em;
}

}  // namespace

Result<Face> Face::open(const FaceEntry& entry, std::shared_ptr<const MappedFile> data) {
    const std::span<const char> bytes = data->bytes();
    const HbBlob blob{hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr)};
    const HbFace face{hb_face_create(blob.get(), entry.index)};
    if (hb_face_get_glyph_count(face.get()) == 0) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("{} has no face {}", entry.path, entry.index),
                          fmt::format("install the package {} again", entry.package),
                          {}};
    }
    HbFont font{hb_font_create(face.get())};
    hb_font_make_immutable(font.get());
    return Face{std::move(data), std::move(font)};
}

Face::Face(std::shared_ptr<const MappedFile> data, HbFont font)
    : data_{std::move(data)},
      font_{std::move(font)},
      units_per_em_{static_cast<int>(hb_face_get_upem(hb_font_get_face(font_.get())))} {}

FaceMetrics Face::metrics() const {
    const auto share = [this](hb_ot_metrics_tag_t metric) {
        return em_share(font_.get(), metric, units_per_em_);
    };
    return {share(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
            share(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER), share(HB_OT_METRICS_TAG_CAP_HEIGHT),
            share(HB_OT_METRICS_TAG_X_HEIGHT)};
}

std::string Face::postscript_name() const {
    std::array<char, 128> name{};  // the name may have 63 characters
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(hb_font_get_face(font_.get()), HB_OT_NAME_ID_POSTSCRIPT_NAME,
                        hb_language_from_string("en", -1), &size, name.data());
    return {name.data(), size};
}

bool Face::has(char32_t character) const {
    if (has_glyph(font_.get(), character)) {
        return true;
    }
    if (const char32_t other = made_from(character); other != 0) {
        return has_glyph(font_.get(), other);
    }
    hb_codepoint_t first = 0;
    hb_codepoint_t second = 0;
    if (hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second) == 0) {
        return false;
    }
    return has(first) && (second == 0 || has(second));
}

}  // namespace portraits::text
