#include "generator/ink/picture_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "generator/ink/byte_order.h"
#include "generator/ink/jpeg_structure.h"

namespace portraits::ink {
namespace {

constexpr std::string_view png_mark{"\x89PNG\r\n\x1A\n", 8};

/// What a person must know of a picture that cannot be used.
struct Fault {
    std::string_view rule, says, hint;
};

constexpr Fault no_picture{"picture-unreadable", "is not a picture", "give a JPEG or PNG file"};
constexpr Fault broken{"picture-unreadable", "is cut off or broken", "ask for the file again"};
constexpr Fault too_large{"picture-too-large", "has more pixels than any page can show",
                          "a page of A4 at 600 pixels an inch has 35 million"};

/// Four times what A4 has at 600 pixels an inch: what is larger is a mistake, or meant to fill the memory.
constexpr std::uint64_t most_pixels = 140'000'000;

struct Head {
    unsigned width = 0, height = 0;  ///< as stored
    int orientation = 1;
    bool whole = true;
};

std::optional<Head> read_jpeg_head(std::span<const char> bytes) {
    const auto jpeg = read_jpeg_structure(bytes);
    return jpeg ? std::optional{Head{jpeg->width, jpeg->height, jpeg->orientation, jpeg->whole}}
                : std::nullopt;
}

/// The size in a PNG's first chunk, IHDR, which the standard (ISO 15948, 11.2.2) puts at a fixed place; the last is IEND.
std::optional<Head> read_png_head(std::string_view bytes) {
    if (bytes.substr(std::min<std::size_t>(12, bytes.size())).substr(0, 4) != "IHDR") {
        return std::nullopt;
    }
    return Head{number_at(bytes, 16, 4, ByteOrder::Big), number_at(bytes, 20, 4, ByteOrder::Big), 1,
                bytes.find("IEND") != std::string_view::npos};
}

const Fault* fault_of(const std::optional<Head>& head) {
    if (!head || head->width == 0 || head->height == 0) {
        return &broken;
    }
    if (std::uint64_t{head->width} * head->height > most_pixels) {
        return &too_large;
    }
    return head->whole ? nullptr : &broken;
}

Diagnostic diagnostic(const Fault& fault, const std::filesystem::path& path,
                      const SourceMark& mark) {
    return {Level::Error, mark, fmt::format("{} {}", path.string(), fault.says),
            std::string{fault.hint}, std::string{fault.rule}};
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
    const std::string_view bytes{data->bytes().data(), data->bytes().size()};
    const bool jpeg = bytes.starts_with("\xFF\xD8\xFF");
    if (!jpeg && !bytes.starts_with(png_mark)) {
        return diagnostic(no_picture, path, mark);
    }
    const std::optional<Head> head = jpeg ? read_jpeg_head(data->bytes()) : read_png_head(bytes);
    if (const Fault* fault = fault_of(head)) {
        return diagnostic(*fault, path, mark);
    }
    PictureFile picture{path.string(), data, head->width, head->height, head->orientation, mark};
    if (head->orientation > 4) {  // stored on its side
        std::swap(picture.width, picture.height);
    }
    return picture;
}

}  // namespace portraits::ink
