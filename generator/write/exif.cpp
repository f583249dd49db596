#include "generator/write/exif.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator/write/jpeg_segments.h"
#include "generator/write/picture_bytes.h"

namespace portraits::write {
namespace {

/// A TIFF structure inside an APP1 segment; numbers outside of it read as 0.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_{bytes}, big_{bytes.starts_with("MM")} {}

    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t place = at + (big_ ? i : size - 1 - i);
            value = value << 8U | static_cast<unsigned char>(bytes_[place]);
        }
        return value;
    }

private:
    std::string_view bytes_;
    bool big_;
};

int orientation_in(const Tiff& tiff) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (tiff.number(entry, 2) == orientation_tag) {
            const auto value = tiff.number(entry + 8, 2);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    }
    return 1;
}

}  // namespace

int orientation_of(const ink::PictureFile& file) {
    constexpr std::string_view exif_mark{"Exif\0\0", 6};
    constexpr unsigned app1 = 0xE1;
    int orientation = 1;
    for_each_jpeg_segment(bytes_of(file), [&](unsigned marker, std::string_view payload) {
        if (marker == app1 && payload.starts_with(exif_mark)) {
            orientation = orientation_in(Tiff{payload.substr(exif_mark.size())});
        }
    });
    return orientation;
}

UnitTurn turn_upright(int orientation) {
    // In the order of the Exif tag: as is, mirrored, half turn, flipped; then the same for pictures stored on their side.
    static constexpr std::array<UnitTurn, 8> turns{{{1, 0, 0, 1, 0, 0},
                                                    {-1, 0, 0, 1, 1, 0},
                                                    {-1, 0, 0, -1, 1, 1},
                                                    {1, 0, 0, -1, 0, 1},
                                                    {0, -1, -1, 0, 1, 1},
                                                    {0, -1, 1, 0, 0, 1},
                                                    {0, 1, 1, 0, 0, 0},
                                                    {0, 1, -1, 0, 1, 0}}};
    return turns.at(static_cast<std::size_t>(orientation - 1));
}

}  // namespace portraits::write
