#include "generator/write/jpeg_file.h"

#include <fmt/format.h>
#include <turbojpeg.h>

#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace portraits::write {
namespace {

struct Free {
    void operator()(void* codec) const { tjDestroy(codec); }
};
using Codec = std::unique_ptr<std::remove_pointer_t<tjhandle>, Free>;

struct FreeBuffer {
    void operator()(unsigned char* buffer) const { tjFree(buffer); }
};

/// Damage that the library can draw around is damage all the same: it would be printed.
void check(int status, const Codec& codec) {
    if (status != 0) {
        throw std::runtime_error{fmt::format("broken JPEG data: {}", tjGetErrorStr2(codec.get()))};
    }
}

const unsigned char* data_of(std::span<const char> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

TJPF format_of(std::size_t channels) {
    if (channels == 1) {
        return TJPF_GRAY;
    }
    return channels == 4 ? TJPF_CMYK : TJPF_RGB;
}

std::size_t scaled(std::size_t size, std::size_t divisor) { return (size + divisor - 1) / divisor; }

}  // namespace

JpegHeader read_jpeg_header(std::span<const char> bytes) {
    auto structure = ink::read_jpeg_structure(bytes);
    if (!structure || structure->width == 0 || structure->height == 0) {
        throw std::runtime_error{"broken JPEG data"};
    }
    return std::move(*structure);
}

std::string without_remarks(std::span<const char> bytes) {
    constexpr unsigned first_remark = 0xE1;  // after APP0, which is JFIF's
    constexpr unsigned app14 = 0xEE;         // Adobe's, which says what the components are
    constexpr unsigned last_remark = 0xEF;
    constexpr unsigned comment = 0xFE;
    std::string out;
    for (const ink::JpegSegment& segment : ink::jpeg_segments(bytes)) {
        const bool remark = (segment.marker >= first_remark && segment.marker <= last_remark &&
                             segment.marker != app14) ||
                            segment.marker == comment;
        out += remark ? "" : segment.whole;
    }
    return out;
}

Pixels decode_jpeg(std::span<const char> bytes, std::size_t least_width) {
    const JpegHeader header = read_jpeg_header(bytes);
    std::size_t divisor = 8;
    while (divisor > 1 && scaled(header.width, divisor) < least_width) {
        divisor /= 2;
    }
    Pixels pixels{
        scaled(header.width, divisor), scaled(header.height, divisor), header.components, {}};
    pixels.samples.resize(pixels.width * pixels.height * pixels.channels);
    const Codec codec{tjInitDecompress()};
    check(tjDecompress2(codec.get(), data_of(bytes), bytes.size(), pixels.samples.data(),
                        static_cast<int>(pixels.width), 0, static_cast<int>(pixels.height),
                        format_of(pixels.channels), 0),
          codec);
    if (is_inverted(header)) {
        for (std::uint8_t& sample : pixels.samples) {
            sample = static_cast<std::uint8_t>(255 - sample);
        }
    }
    return pixels;
}

std::string encode_jpeg(const Pixels& pixels, int quality) {
    const Codec codec{tjInitCompress()};
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    const int subsampling = pixels.channels == 1 ? TJSAMP_GRAY : TJSAMP_444;
    const int status =
        tjCompress2(codec.get(), pixels.samples.data(), static_cast<int>(pixels.width), 0,
                    static_cast<int>(pixels.height), format_of(pixels.channels), &buffer, &size,
                    subsampling, quality, 0);
    const std::unique_ptr<unsigned char, FreeBuffer> owner{buffer};
    check(status, codec);
    return {reinterpret_cast<const char*>(buffer), size};
}

}  // namespace portraits::write
