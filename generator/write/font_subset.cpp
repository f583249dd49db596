#include "generator/write/font_subset.h"

#include <fmt/format.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "generator/write/compress.h"
#include "generator/write/harfbuzz.h"

namespace portraits::write {
namespace {

struct Free {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Input = std::unique_ptr<hb_subset_input_t, Free>;

/// The outlines and their metrics: shaping is over, and the PDF has its own encoding. A short list of what goes in, not of
/// what is left out, for hb-subset reads whatever it is given: all of the character map, and every way glyphs may be replaced.
constexpr std::array kept_tables{"head", "hhea", "hmtx", "maxp", "glyf", "loca", "CFF "};

/// hb-subset's view of the font, which then has no other tables. Shares the font's bytes.
HbFace outlines_of(const FontFace& font) {
    const auto table_of = [](hb_face_t*, hb_tag_t tag, void* whole) {
        const bool kept =
            std::any_of(kept_tables.begin(), kept_tables.end(),
                        [&](const char* name) { return hb_tag_from_string(name, 4) == tag; });
        return kept ? hb_face_reference_table(static_cast<hb_face_t*>(whole), tag)
                    : hb_blob_get_empty();
    };
    HbFace face{hb_face_create_for_tables(table_of, font.face(), nullptr)};
    hb_face_set_upem(face.get(), hb_face_get_upem(font.face()));
    hb_face_set_glyph_count(face.get(), hb_face_get_glyph_count(font.face()));
    return face;
}

Input input_for(const FontFace& font, const GlyphSet& glyphs) {
    Input input{hb_subset_input_create_or_fail()};
    if (!input) {
        throw std::runtime_error{"hb-subset has no memory"};
    }
    hb_set_t* kept = hb_subset_input_glyph_set(input.get());
    hb_set_add(kept, 0);
    glyphs.for_each([&](std::uint16_t glyph) { hb_set_add(kept, glyph); });
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (font.outlines() != Outlines::CidKeyedCff) {
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    }
    hb_subset_input_set_flags(input.get(), flags);
    return input;
}

/// FNV-1a; enough to tell the subsets of one font apart.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return hash;
}

std::string tag_of(std::string_view bytes) {
    std::uint64_t hash = hash_of(bytes);
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return tag;
}

}  // namespace

/// A font that is cut a second time will be cut once for each city: hb-subset then reads it once for all cuts, which costs as much as
/// a few. Not so CFF, where that takes longer than all the cuts of a brochure, and seconds for a Chinese font.
void FontCutter::open() {
    if (!outlines_) {
        outlines_ = outlines_of(*font_);
    } else if (!prepared_ && font_->outlines() == Outlines::TrueType) {
        outlines_.reset(hb_subset_preprocess(outlines_.get()));
        prepared_ = true;
    }
}

FontProgram FontCutter::cut(const GlyphSet& glyphs) {
    open();
    const Input input = input_for(*font_, glyphs);
    const HbFace cut{hb_subset_or_fail(outlines_.get(), input.get())};
    if (!cut) {
        throw std::runtime_error{fmt::format("font {} cannot be subset", font_->name())};
    }
    const bool bare_cff = font_->outlines() != Outlines::TrueType;
    const HbBlob blob{bare_cff ? hb_face_reference_table(cut.get(), HB_TAG('C', 'F', 'F', ' '))
                               : hb_face_reference_blob(cut.get())};
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    const std::string_view program{data, size};
    return {tag_of(program), deflated(program, Effort::Thorough), program.size()};
}

FontProgram subset(const FontFace& font, const GlyphSet& glyphs) {
    return FontCutter{font}.cut(glyphs);
}

}  // namespace portraits::write
