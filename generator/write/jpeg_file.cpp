#include "generator/write/jpeg_file.h"

#include <fmt/format.h>
#include <turbojpeg.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <type_traits>

#include "generator/write/jpeg_segments.h"

namespace portraits::write {
namespace {

struct Free {
    void operator()(void* codec) const { tjDestroy(codec); }
};
using Codec = std::unique_ptr<std::remove_pointer_t<tjhandle>, Free>;

struct FreeBuffer {
    void operator()(unsigned char* buffer) const { tjFree(buffer); }
};

void check(int status, const Codec& codec) {
    if (status != 0 && tjGetErrorCode(codec.get()) == TJERR_FATAL) {
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

bool has_adobe_mark(std::span<const char> bytes) {
    constexpr unsigned app14 = 0xEE;
    bool found = false;
    for_each_jpeg_segment(bytes, [&](unsigned marker, std::string_view payload) {
        found = found || (marker == app14 && payload.starts_with("Adobe"));
    });
    return found;
}

std::size_t scaled(std::size_t size, std::size_t divisor) { return (size + divisor - 1) / divisor; }

}  // namespace

JpegHeader read_jpeg_header(std::span<const char> bytes) {
    const Codec codec{tjInitDecompress()};
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int colours = 0;
    check(tjDecompressHeader3(codec.get(), data_of(bytes), bytes.size(), &width, &height,
                              &subsampling, &colours),
          codec);
    if (width < 1 || height < 1) {
        throw std::runtime_error{"broken JPEG data"};
    }
    const bool cmyk = colours == TJCS_CMYK || colours == TJCS_YCCK;
    const std::size_t channels = colours == TJCS_GRAY ? 1 : cmyk ? 4 : 3;
    return {static_cast<std::size_t>(width), static_cast<std::size_t>(height), channels,
            cmyk && has_adobe_mark(bytes)};
}

Pixels decode_jpeg(std::span<const char> bytes, std::size_t least_width) {
    const JpegHeader header = read_jpeg_header(bytes);
    std::size_t divisor = 8;
    while (divisor > 1 && scaled(header.width, divisor) < least_width) {
        divisor /= 2;
    }
    Pixels pixels{
        scaled(header.width, divisor), scaled(header.height, divisor), header.channels, {}};
    pixels.samples.resize(pixels.width * pixels.height * pixels.channels);
    const Codec codec{tjInitDecompress()};
    check(tjDecompress2(codec.get(), data_of(bytes), bytes.size(), pixels.samples.data(),
                        static_cast<int>(pixels.width), 0, static_cast<int>(pixels.height),
                        format_of(pixels.channels), 0),
          codec);
    if (header.inverted) {
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

std::string embedded_profile(std::span<const char> bytes) {
    constexpr unsigned app2 = 0xE2;
    constexpr std::string_view mark{"ICC_PROFILE\0", 12};
    std::map<char, std::string_view> parts;  // by their sequence number
    for_each_jpeg_segment(bytes, [&](unsigned marker, std::string_view payload) {
        if (marker == app2 && payload.starts_with(mark) && payload.size() > mark.size() + 2) {
            parts[payload[mark.size()]] = payload.substr(mark.size() + 2);
        }
    });
    std::string profile;
    for (const auto& [number, part] : parts) {
        profile += part;
    }
    return profile;
}

}  // namespace portraits::write
