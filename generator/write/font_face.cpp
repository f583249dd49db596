#include "generator/write/font_face.h"

#include <fmt/format.h>
#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <stdexcept>
#include <utility>

#include "generator/write/cff_header.h"
#include "generator/write/harfbuzz.h"

namespace portraits::write {
namespace {

std::shared_ptr<const MappedFile> opened(const ink::FontFile& file) {
    if (file.data) {
        return file.data;
    }
    auto mapped = MappedFile::open(file.path);
    if (!mapped) {
        throw std::runtime_error{mapped.error().message};
    }
    return std::make_shared<const MappedFile>(std::move(mapped).value());
}

std::span<const unsigned char> bytes_of(const HbBlob& blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {reinterpret_cast<const unsigned char*>(data), size};
}

Outlines outlines_of(hb_face_t* face, const std::string& name) {
    const HbBlob cff{hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))};
    if (bytes_of(cff).empty()) {
        return Outlines::TrueType;
    }
    const CffHeader header = read_cff_header(bytes_of(cff));
    if (header.cid_keyed && !header.cids_are_glyph_ids) {
        throw std::runtime_error{fmt::format("font {}: its CIDs are not its glyph numbers", name)};
    }
    return header.cid_keyed ? Outlines::CidKeyedCff : Outlines::NameKeyedCff;
}

/// A signed 16-bit number of a table; 0 where the table is too short.
int signed_at(const HbBlob& table, std::size_t offset) {
    const auto bytes = bytes_of(table);
    if (offset + 2 > bytes.size()) {
        return 0;
    }
    return static_cast<std::int16_t>(bytes[offset] << 8U | bytes[offset + 1]);
}

int weight_of(const HbBlob& os2) {
    const int weight = signed_at(os2, 4);
    return weight > 0 ? weight : 400;
}

/// By the family class, or else by the second digit of PANOSE.
bool has_serifs(const HbBlob& os2) {
    const int family_class = signed_at(os2, 30) >> 8U;
    const int panose_kind = signed_at(os2, 32) >> 8U;
    const int panose_serif = signed_at(os2, 32) & 0xFF;
    return (family_class >= 1 && family_class <= 7) ||
           (panose_kind == 2 && panose_serif >= 2 && panose_serif <= 10);
}

/// All advances in thousandths of an em, rounded as the file has them.
std::vector<double> widths_of(hb_face_t* face, hb_font_t* font) {
    std::vector<hb_codepoint_t> glyphs(hb_face_get_glyph_count(face));
    std::iota(glyphs.begin(), glyphs.end(), 0U);
    std::vector<hb_position_t> advances(glyphs.size());
    hb_font_get_glyph_h_advances(font, static_cast<unsigned>(glyphs.size()), glyphs.data(),
                                 sizeof(hb_codepoint_t), advances.data(), sizeof(hb_position_t));
    const double per_unit = 1000.0 / hb_face_get_upem(face);
    std::vector<double> widths(glyphs.size());
    std::transform(advances.begin(), advances.end(), widths.begin(), [&](hb_position_t advance) {
        return std::round(advance * per_unit * 1000) / 1000;
    });
    return widths;
}

}  // namespace

FontFace::FontFace(const ink::FontFile& file) : name_{file.name}, data_{opened(file)} {
    const auto bytes = data_->bytes();
    const HbBlob blob{hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr)};
    face_.reset(hb_face_create(blob.get(), file.index));
    if (hb_face_get_glyph_count(face_.get()) == 0) {
        throw std::runtime_error{fmt::format("{} is not a font", file.path)};
    }
    font_.reset(hb_font_create(face_.get()));
    hb_font_make_immutable(font_.get());
    per_unit_ = 1000.0 / hb_face_get_upem(face_.get());
    outlines_ = outlines_of(face_.get(), name_);
    widths_ = widths_of(face_.get(), font_.get());
    texts_ = std::make_unique<GlyphTexts>(face_.get(), font_.get());
}

DescriptorMetrics FontFace::metrics() const {
    const HbBlob head{hb_face_reference_table(face_.get(), HB_TAG('h', 'e', 'a', 'd'))};
    const HbBlob hhea{hb_face_reference_table(face_.get(), HB_TAG('h', 'h', 'e', 'a'))};
    const HbBlob os2{hb_face_reference_table(face_.get(), HB_TAG('O', 'S', '/', '2'))};
    const HbBlob post{hb_face_reference_table(face_.get(), HB_TAG('p', 'o', 's', 't'))};
    const auto scaled = [&](int units) { return static_cast<int>(std::lround(units * per_unit_)); };
    DescriptorMetrics m;
    m.left = scaled(signed_at(head, 36));
    m.bottom = scaled(signed_at(head, 38));
    m.right = scaled(signed_at(head, 40));
    m.top = scaled(signed_at(head, 42));
    m.ascent = scaled(signed_at(hhea, 4));
    m.descent = scaled(signed_at(hhea, 6));
    m.cap_height = scaled(signed_at(os2, 88));
    if (m.cap_height <= 0) {
        m.cap_height = m.ascent;  // scripts without capitals
    }
    // No table holds the stem; this line is what viewers that stand in a font have been tuned to.
    m.stem = 10 + 220 * (weight_of(os2) - 50) / 900;
    m.italic_angle = signed_at(post, 4) + (signed_at(post, 6) & 0xFFFF) / 65536.0;
    m.italic = m.italic_angle != 0;
    m.fixed_pitch = signed_at(post, 12) != 0 || signed_at(post, 14) != 0;
    m.serif = has_serifs(os2) || name_.find("Serif") != std::string::npos;
    return m;
}

bool FontFace::may_be_embedded() const {
    constexpr int usage = 0x0F;  // the other bits allow less still, but embedding and cutting down
    constexpr int restricted = 0x02;
    constexpr int no_subsetting = 0x0100;
    const HbBlob os2{hb_face_reference_table(face_.get(), HB_TAG('O', 'S', '/', '2'))};
    const int type = signed_at(os2, 8);
    return (type & usage) != restricted && (type & no_subsetting) == 0;
}

}  // namespace portraits::write
