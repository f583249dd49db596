#include "generator/write/font_subset.h"

#include <fmt/format.h>
#include <hb-subset.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "generator/write/compress.h"

namespace portraits::write {
namespace {

struct Free {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Input = std::unique_ptr<hb_subset_input_t, Free>;

/// Everything but the outlines and their metrics: shaping is over, and the PDF has its own encoding.
constexpr std::array unwanted_tables{
    "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name", "post", "OS/2", "cmap", "kern", "hdmx",
    "VDMX", "LTSH", "gasp", "DSIG", "STAT", "meta", "vhea", "vmtx", "VORG", "fpgm", "prep", "cvt "};

Input input_for(const FontFace& font, const GlyphSet& glyphs) {
    Input input{hb_subset_input_create_or_fail()};
    if (!input) {
        throw std::runtime_error{"hb-subset has no memory"};
    }
    hb_set_t* kept = hb_subset_input_glyph_set(input.get());
    hb_set_add(kept, 0);
    glyphs.for_each([&](std::uint16_t glyph) { hb_set_add(kept, glyph); });
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table : unwanted_tables) {
        hb_set_add(dropped, hb_tag_from_string(table, 4));
    }
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

FontProgram subset(const FontFace& font, const GlyphSet& glyphs) {
    const Input input = input_for(font, glyphs);
    const std::unique_ptr<hb_face_t, Free> cut{hb_subset_or_fail(font.face(), input.get())};
    if (!cut) {
        throw std::runtime_error{fmt::format("font {} cannot be subset", font.name())};
    }
    const bool bare_cff = font.outlines() != Outlines::TrueType;
    const std::unique_ptr<hb_blob_t, Free> blob{
        bare_cff ? hb_face_reference_table(cut.get(), HB_TAG('C', 'F', 'F', ' '))
                 : hb_face_reference_blob(cut.get())};
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    const std::string_view program{data, size};
    return {tag_of(program), deflated(program), program.size()};
}

}  // namespace portraits::write
