#include "generator/write/character_map.h"

#include <doctest/doctest.h>

#include <map>
#include <span>

#include "generator/write/font_face.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::MappedRange;

/// Every character that has a glyph, but that of missing ones.
std::map<char32_t, hb_codepoint_t> characters(std::span<const MappedRange> ranges) {
    std::map<char32_t, hb_codepoint_t> map;
    for (const MappedRange& range : ranges) {
        for (char32_t c = range.first; c <= range.last; ++c) {
            if (range.glyph + (c - range.first) != 0) {
                map[c] = range.glyph + (c - range.first);
            }
        }
    }
    return map;
}

}  // namespace

TEST_CASE("a font's own list of ranges says what HarfBuzz says of each character") {
    int with_table = 0;
    for (const ink::FontFile& file : sample_job().fonts) {
        CAPTURE(file.name);
        const write::FontFace font{file};
        const auto read = write::ranges_in_table(font.face());
        if (read) {
            ++with_table;
            CHECK(characters(*read) == characters(write::ranges_asked_for(font.face())));
        }
    }
    CHECK(with_table > 3);
}

TEST_CASE("a font without the wide table is asked") {
    const auto no_table = [](hb_face_t*, hb_tag_t, void*) { return hb_blob_get_empty(); };
    hb_face_t* face = hb_face_create_for_tables(no_table, nullptr, nullptr);
    CHECK_FALSE(write::ranges_in_table(face));
    CHECK(write::character_map(face).empty());
    hb_face_destroy(face);
}

TEST_CASE("a table that breaks off is not read") {
    // Version 0, one record: Windows, full Unicode, at 12; format 12, and groups promised that are not there.
    static constexpr unsigned char cut_off[] = {0, 0,  0, 1, 0, 3, 0, 10, 0, 0, 0, 12,
                                                0, 12, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0,
                                                0, 0,  0, 2, 0, 0, 0, 65, 0, 0, 0, 70};
    const auto table = [](hb_face_t*, hb_tag_t, void*) {
        return hb_blob_create(reinterpret_cast<const char*>(cut_off), sizeof cut_off,
                              HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    };
    hb_face_t* face = hb_face_create_for_tables(table, nullptr, nullptr);
    CHECK_FALSE(write::ranges_in_table(face));
    hb_face_destroy(face);
}

}  // namespace portraits::testing
