#include "generator/layout/geo_data.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "generator/base/file.h"

namespace portraits::layout {
namespace {

constexpr std::string_view signature = "LAND1\n";

/// Reads the numbers of a file one after the other; past its end, or at a number that is too long,
/// `failed` turns true.
class Numbers {
public:
    explicit Numbers(std::span<const char> bytes) : bytes_{bytes} {}

    std::uint64_t next() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            if (place_ == bytes_.size()) {
                break;
            }
            const auto byte = static_cast<unsigned char>(bytes_[place_++]);
            number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) {
                return number;
            }
        }
        failed_ = true;
        return 0;
    }
    std::int64_t next_signed() {
        const std::uint64_t zigzag = next();
        return static_cast<std::int64_t>(zigzag >> 1U) ^ -static_cast<std::int64_t>(zigzag & 1U);
    }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - place_; }

private:
    std::span<const char> bytes_;
    std::size_t place_ = 0;
    bool failed_ = false;
};

std::optional<Ring> read_ring(Numbers& numbers, double unit) {
    const std::uint64_t count = numbers.next();
    if (numbers.failed() || count < 3 || count > numbers.left() / 2) {
        return std::nullopt;
    }
    Ring ring;
    ring.reserve(count);
    std::int64_t lon = 0;
    std::int64_t lat = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        lon += numbers.next_signed();
        lat += numbers.next_signed();
        ring.push_back({static_cast<double>(lat) * unit, static_cast<double>(lon) * unit});
    }
    return numbers.failed() ? std::nullopt : std::optional{std::move(ring)};
}

std::optional<Land> read(Numbers numbers) {
    const std::uint64_t units_per_degree = numbers.next();
    const std::uint64_t count = numbers.next();
    if (numbers.failed() || units_per_degree == 0 || count > numbers.left()) {
        return std::nullopt;
    }
    Land land;
    land.rings.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        auto ring = read_ring(numbers, 1.0 / static_cast<double>(units_per_degree));
        if (!ring) {
            return std::nullopt;
        }
        land.rings.push_back(std::move(*ring));
    }
    return numbers.left() == 0 ? std::optional{std::move(land)} : std::nullopt;
}

Diagnostic unreadable(const std::filesystem::path& path) {
    Diagnostic why;
    why.message = fmt::format("{}: not a file of land in the form of data/geo", path.string());
    why.hint = "data/geo/make.mjs writes it anew";
    return why;
}

}  // namespace

Result<Land> load_land(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const std::span<const char> bytes = file.value().bytes();
    if (!std::string_view{bytes.data(), bytes.size()}.starts_with(signature)) {
        return unreadable(path);
    }
    auto land = read(Numbers{bytes.subspan(signature.size())});
    if (!land) {
        return unreadable(path);
    }
    return std::move(*land);
}

}  // namespace portraits::layout
