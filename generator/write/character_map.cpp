// The table `cmap` as in ISO/IEC 14496-22 (OpenType): a head, records that say where the subtable of an encoding stands, and
// subtables; one of format 12 is a list of groups of three 32-bit numbers. All numbers are big-endian.

#include "generator/write/character_map.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "generator/write/harfbuzz.h"

namespace portraits::write {
namespace {

constexpr char32_t last_character = 0x10FFFF;

/// Numbers at places of a table; 0 beyond its end.
class Table {
public:
    explicit Table(std::span<const unsigned char> bytes) : bytes_{bytes} {}

    [[nodiscard]] std::uint32_t u16(std::size_t at) const {
        return at + 2 <= bytes_.size() ? std::uint32_t{bytes_[at]} << 8U | bytes_[at + 1] : 0U;
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

private:
    std::span<const unsigned char> bytes_;
};

/// Where the subtable of Windows' full Unicode stands, which HarfBuzz prefers to all others; 0 if there is none.
std::size_t full_unicode_at(const Table& cmap) {
    constexpr std::size_t head = 4;
    constexpr std::size_t record = 8;
    const std::size_t count = cmap.u16(2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = head + record * i;
        if (cmap.u16(at) == 3 && cmap.u16(at + 2) == 10) {
            return cmap.u32(at + 4);
        }
    }
    return 0;
}

/// The groups of a subtable of format 12; none if they overlap or leave the table.
std::optional<std::vector<MappedRange>> groups_at(const Table& cmap, std::size_t subtable) {
    constexpr std::size_t head = 16;
    constexpr std::size_t group = 12;
    const std::size_t count = cmap.u32(subtable + 12);
    if (subtable + head > cmap.size() || count > (cmap.size() - subtable - head) / group) {
        return std::nullopt;
    }
    std::vector<MappedRange> ranges;
    ranges.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = subtable + head + group * i;
        const MappedRange range{cmap.u32(at), cmap.u32(at + 4), cmap.u32(at + 8)};
        const bool in_order = ranges.empty() || range.first > ranges.back().last;
        if (!in_order || range.first > range.last || range.last > last_character) {
            return std::nullopt;
        }
        ranges.push_back(range);
    }
    return ranges;
}

}  // namespace

std::optional<std::vector<MappedRange>> ranges_in_table(hb_face_t* face) {
    const HbBlob blob{hb_face_reference_table(face, HB_TAG('c', 'm', 'a', 'p'))};
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    const Table cmap{{reinterpret_cast<const unsigned char*>(data), size}};
    const std::size_t subtable = full_unicode_at(cmap);
    if (subtable == 0 || cmap.u16(subtable) != 12) {
        return std::nullopt;
    }
    return groups_at(cmap, subtable);
}

std::vector<MappedRange> ranges_asked_for(hb_face_t* face) {
    const HbFont font{hb_font_create(face)};
    const HbSet characters{hb_set_create()};
    hb_face_collect_unicodes(face, characters.get());
    std::vector<MappedRange> ranges;
    hb_codepoint_t c = HB_SET_VALUE_INVALID;
    while (hb_set_next(characters.get(), &c) != 0) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font.get(), c, &glyph) == 0) {
            continue;
        }
        if (!ranges.empty() && ranges.back().last + 1 == c &&
            ranges.back().glyph + (c - ranges.back().first) == glyph) {
            ranges.back().last = c;
        } else {
            ranges.push_back({c, c, glyph});
        }
    }
    return ranges;
}

std::vector<MappedRange> character_map(hb_face_t* face) {
    auto ranges = ranges_in_table(face);
    return ranges ? *std::move(ranges) : ranges_asked_for(face);
}

}  // namespace portraits::write
