// Reads a JPEG file marker by marker, without decoding it: ITU-T T.81, annex B; TIFF 6.0 and Exif 2.3 for the orientation;
// ICC.1:2010, annex B.4, for the profile.

#include "generator/ink/jpeg_structure.h"

#include <cstddef>
#include <cstdint>
#include <map>

#include "generator/ink/byte_order.h"

namespace portraits::ink {
namespace {

constexpr unsigned start_of_image = 0xD8;
constexpr unsigned end_of_image = 0xD9;
constexpr unsigned start_of_scan = 0xDA;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

bool is_restart(unsigned marker) { return marker >= 0xD0 && marker <= 0xD7; }

/// Where the coded data from `at` on end: before a marker that is neither a restart nor a stuffed 0xFF.
std::size_t end_of_coded_data(std::string_view bytes, std::size_t at) {
    for (at = bytes.find('\xFF', at); at != std::string_view::npos && at + 1 < bytes.size();
         at = bytes.find('\xFF', at)) {
        const unsigned next = byte_at(bytes, at + 1);
        if (next != 0 && next != 0xFF && !is_restart(next)) {
            return at;
        }
        at += next == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

/// The orientation in an Exif block; 1 if it has none. Numbers outside of the block read as 0.
int exif_orientation(std::string_view tiff) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    const ByteOrder order = tiff.starts_with("MM") ? ByteOrder::Big : ByteOrder::Little;
    const std::size_t directory = number_at(tiff, 4, 4, order);
    const std::size_t entries = number_at(tiff, directory, 2, order);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (number_at(tiff, entry, 2, order) == orientation_tag) {
            const std::uint32_t value = number_at(tiff, entry + 8, 2, order);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    }
    return 1;
}

bool is_frame_header(unsigned marker) {
    constexpr unsigned huffman_table = 0xC4;
    constexpr unsigned reserved = 0xC8;
    constexpr unsigned arithmetic_conditioning = 0xCC;
    return marker >= 0xC0 && marker <= 0xCF && marker != huffman_table && marker != reserved &&
           marker != arithmetic_conditioning;
}

void read_frame_header(const JpegSegment& segment, JpegStructure& into) {
    const std::uint32_t precision = number_at(segment.payload, 0, 1, ByteOrder::Big);
    into.height = number_at(segment.payload, 1, 2, ByteOrder::Big);
    into.width = number_at(segment.payload, 3, 2, ByteOrder::Big);
    into.components = number_at(segment.payload, 5, 1, ByteOrder::Big);
    into.process =
        segment.marker <= 0xC2 && precision == 8 ? JpegProcess::Plain : JpegProcess::Exceptional;
}

}  // namespace

std::vector<JpegSegment> jpeg_segments(std::span<const char> file) {
    const std::string_view bytes{file.data(), file.size()};
    std::vector<JpegSegment> segments;
    for (std::size_t at = 0; at + 2 <= bytes.size() && byte_at(bytes, at) == 0xFF;) {
        const unsigned marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // markers may be led in by any number of these
            ++at;
            continue;
        }
        if (marker == start_of_image || marker == end_of_image) {
            segments.push_back({marker, {}, bytes.substr(at, 2)});
            if (marker == end_of_image) {
                break;
            }
            at += 2;
            continue;
        }
        const std::size_t length = number_at(bytes, at + 2, 2, ByteOrder::Big);
        if (length < 2 || bytes.size() - at < length + 2) {
            break;
        }
        const std::size_t head = at + 2 + length;
        const std::size_t end = marker == start_of_scan ? end_of_coded_data(bytes, head) : head;
        segments.push_back({marker, bytes.substr(at + 4, length - 2), bytes.substr(at, end - at)});
        at = end;
    }
    return segments;
}

std::optional<JpegStructure> read_jpeg_structure(std::span<const char> file) {
    constexpr unsigned app1 = 0xE1;
    constexpr unsigned app2 = 0xE2;
    constexpr unsigned app14 = 0xEE;
    constexpr std::string_view exif_mark{"Exif\0\0", 6};
    constexpr std::string_view profile_mark{"ICC_PROFILE\0", 12};
    JpegStructure structure;
    std::map<unsigned, std::string_view> profile;  // parts by their number
    for (const JpegSegment& segment : jpeg_segments(file)) {
        const std::string_view payload = segment.payload;
        if (is_frame_header(segment.marker)) {
            read_frame_header(segment, structure);
        } else if (segment.marker == app1 && payload.starts_with(exif_mark)) {
            structure.orientation = exif_orientation(payload.substr(exif_mark.size()));
        } else if (segment.marker == app2 && payload.starts_with(profile_mark) &&
                   payload.size() > profile_mark.size() + 2) {
            profile[byte_at(payload, profile_mark.size())] =
                payload.substr(profile_mark.size() + 2);
        } else if (segment.marker == app14 && payload.starts_with("Adobe")) {
            structure.adobe = true;
        } else if (segment.marker == end_of_image) {
            structure.whole = true;
        }
    }
    for (const auto& [number, part] : profile) {
        structure.profile += part;
    }
    return structure.components == 0 ? std::nullopt : std::optional{std::move(structure)};
}

}  // namespace portraits::ink
