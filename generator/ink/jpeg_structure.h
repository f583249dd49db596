#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::ink {

/// A marker of a JPEG file and what belongs to it (ITU-T T.81, annex B).
struct JpegSegment {
    unsigned marker = 0;       ///< the byte behind 0xFF
    std::string_view payload;  ///< without the marker and the length
    std::string_view whole;    ///< with them; of a scan, with its coded data
};

/// The segments of a JPEG file, as far as they are sound.
std::vector<JpegSegment> jpeg_segments(std::span<const char> file);

enum class JpegProcess : unsigned char {
    Plain,  ///< baseline, extended or progressive with Huffman codes in 8 bits: what a PDF takes as it is
    Exceptional,  ///< any other
};

/// What a JPEG file says of itself before its pixels.
struct JpegStructure {
    unsigned width = 0, height = 0;  ///< as stored
    unsigned components = 0;
    JpegProcess process = JpegProcess::Plain;
    int orientation = 1;  ///< of Exif, 1 to 8
    bool adobe = false;   ///< Adobe's programs wrote it: four components are inverted
    std::string profile;  ///< ICC; empty if it has none
    bool whole = false;   ///< its end is there
};

/// Nothing if the file has no head.
std::optional<JpegStructure> read_jpeg_structure(std::span<const char> file);

}  // namespace portraits::ink
