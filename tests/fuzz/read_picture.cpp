// A picture: its head as layout asks for it, its pixels as the writer does.

#include <exception>
#include <span>

#include "generator/ink/jpeg_structure.h"
#include "generator/write/jpeg_file.h"
#include "generator/write/png_file.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {
namespace {

/// Pixels enough to go wrong; a head that promises more would only take memory.
constexpr std::uint64_t most_pixels = 1U << 20U;

/// Calls what throws for a broken file, as its contract says.
template <typename Work>
void attempt(Work work) {
    try {
        work();
    } catch (
        const std::exception&) {  // NOLINT(bugprone-empty-catch): a broken file is said to be one
    }
}

/// Width and height of a PNG stand behind its signature and the head of its first chunk.
std::uint64_t png_pixels(std::string_view bytes) {
    const auto number = [&](std::size_t at) {
        std::uint64_t value = 0;
        for (std::size_t i = at; i < at + 4 && i < bytes.size(); ++i) {
            value = value << 8U | static_cast<unsigned char>(bytes[i]);
        }
        return value;
    };
    return number(16) * number(20);
}

}  // namespace

void read_picture(std::string_view bytes) {
    const std::span<const char> file{bytes};
    if (const auto structure = ink::read_jpeg_structure(file)) {
        attempt([&] { (void)write::without_remarks(file); });
        if (std::uint64_t{structure->width} * structure->height <= most_pixels) {
            attempt([&] { (void)write::decode_jpeg(file, 64); });
        }
    }
    if (png_pixels(bytes) <= most_pixels) {
        attempt([&] { (void)write::decode_png(file); });
        attempt([&] { (void)write::decode_bilevel_png(file); });
    }
}

}  // namespace portraits::fuzz
