#include "generator/ink/picture_file.h"

#include <fmt/format.h>
// jpeglib.h uses FILE and size_t without including their headers.
#include <jpeglib.h>

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace portraits::ink {
namespace {

struct PixelSize {
    unsigned width = 0, height = 0;
};

struct JpegErrors {
    jpeg_error_mgr manager;
    std::jmp_buf escape;
};

[[noreturn]] void leave(j_common_ptr info) {
    std::longjmp(reinterpret_cast<JpegErrors*>(info->err)->escape, 1);
}

void stay_silent(j_common_ptr) {}

std::uint32_t number_at(std::span<const unsigned char> bytes, std::size_t offset, std::size_t size,
                        bool big_endian) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t byte = bytes[offset + i];
        number |= byte << (8 * (big_endian ? size - 1 - i : i));
    }
    return number;
}

/// The orientation, 1 to 8, of an Exif block (TIFF 6.0 in an APP1 marker, tag 0x0112); 1 if it has none.
unsigned exif_orientation(std::span<const unsigned char> exif) {
    constexpr std::size_t header = 6;  // "Exif" and two zero bytes
    if (exif.size() < header + 8 || std::memcmp(exif.data(), "Exif\0\0", header) != 0) {
        return 1;
    }
    const auto tiff = exif.subspan(header);
    const bool big = tiff[0] == 'M';
    const std::size_t directory = number_at(tiff, 4, 4, big);
    if (directory + 2 > tiff.size()) {
        return 1;
    }
    const std::size_t entries = number_at(tiff, directory, 2, big);
    for (std::size_t i = 0; i < entries && directory + 14 + 12 * i <= tiff.size(); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (number_at(tiff, entry, 2, big) == 0x0112) {
            return number_at(tiff, entry + 8, 2, big);
        }
    }
    return 1;
}

/// Orientations 5 to 8 lie on their side.
bool lies_on_its_side(jpeg_decompress_struct& info) {
    for (const jpeg_marker_struct* marker = info.marker_list; marker != nullptr;
         marker = marker->next) {
        const unsigned orientation = exif_orientation({marker->data, marker->data_length});
        if (orientation >= 5 && orientation <= 8) {
            return true;
        }
    }
    return false;
}

/// Plain data only: `longjmp` leaves this function past destructors.
std::optional<PixelSize> jpeg_size(std::span<const char> bytes) {
    jpeg_decompress_struct info{};
    JpegErrors errors{};
    info.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = leave;
    errors.manager.output_message = stay_silent;
    if (setjmp(errors.escape) != 0) {
        jpeg_destroy_decompress(&info);
        return std::nullopt;
    }
    jpeg_create_decompress(&info);
    jpeg_save_markers(&info, JPEG_APP0 + 1, 0xFFFF);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&info, TRUE);
    PixelSize size{info.image_width, info.image_height};
    if (lies_on_its_side(info)) {
        std::swap(size.width, size.height);
    }
    jpeg_destroy_decompress(&info);
    return size;
}

/// The size in a PNG's first chunk, IHDR, which the standard (ISO 15948, 11.2.2) puts at a fixed place.
std::optional<PixelSize> png_size(std::span<const char> bytes) {
    constexpr std::size_t head = 24;
    if (bytes.size() < head || std::memcmp(bytes.data() + 12, "IHDR", 4) != 0) {
        return std::nullopt;
    }
    const std::span<const unsigned char> unsigned_bytes{
        reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
    return PixelSize{number_at(unsigned_bytes, 16, 4, true),
                     number_at(unsigned_bytes, 20, 4, true)};
}

Diagnostic broken(const SourceMark& mark, const std::filesystem::path& path, std::string_view why) {
    return {Level::Error, mark, fmt::format("{} {}", path.string(), why), "give a JPEG or PNG file",
            "picture-unreadable"};
}

}  // namespace

Result<PictureFile> open_picture(const std::filesystem::path& path, const SourceMark& mark) {
    auto file = MappedFile::open(path);
    if (!file) {
        Diagnostic why = file.error();
        why.mark = mark;
        why.rule = "picture-missing";
        return why;
    }
    const auto data = std::make_shared<const MappedFile>(std::move(file).value());
    const std::span<const char> bytes = data->bytes();
    const std::string_view start{bytes.data(), std::min<std::size_t>(bytes.size(), 8)};
    const bool jpeg = start.starts_with("\xFF\xD8\xFF");
    const bool png = start == std::string_view{"\x89PNG\r\n\x1A\n", 8};
    if (!jpeg && !png) {
        return broken(mark, path, "is not a picture");
    }
    const auto size = jpeg ? jpeg_size(bytes) : png_size(bytes);
    if (!size || size->width == 0 || size->height == 0) {
        return broken(mark, path, "is cut off or broken");
    }
    return PictureFile{path.string(), data, size->width, size->height};
}

}  // namespace portraits::ink
