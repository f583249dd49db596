#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace portraits {

/// A distance on the page, held as a whole number of 1/65536 pt so that sums are exact and comparisons need no epsilon.
class Length {
public:
    static constexpr std::int64_t units_per_pt = 65536;
    static constexpr double pt_per_mm = 72.0 / 25.4;

    constexpr Length() = default;

    static constexpr Length raw(std::int64_t units) { return Length{units}; }
    static Length pt(double points) {
        return Length{std::llround(points * static_cast<double>(units_per_pt))};
    }
    static Length mm(double millimetres) { return pt(millimetres * pt_per_mm); }

    [[nodiscard]] constexpr std::int64_t to_raw() const { return units_; }
    [[nodiscard]] constexpr double to_pt() const {
        return static_cast<double>(units_) / static_cast<double>(units_per_pt);
    }
    [[nodiscard]] constexpr double to_mm() const { return to_pt() / pt_per_mm; }

    constexpr Length operator-() const { return Length{-units_}; }
    constexpr Length& operator+=(Length other) {
        units_ += other.units_;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        units_ -= other.units_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return Length{a.units_ + b.units_}; }
    friend constexpr Length operator-(Length a, Length b) { return Length{a.units_ - b.units_}; }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length{a.units_ * n}; }
    friend constexpr Length operator*(Length a, int n) { return Length{a.units_ * n}; }
    friend constexpr Length operator/(Length a, int n) { return Length{a.units_ / n}; }
    friend Length operator*(Length a, double factor) {
        return Length{std::llround(static_cast<double>(a.units_) * factor)};
    }
    /// The ratio of two lengths, a pure number.
    friend constexpr double operator/(Length a, Length b) {
        return static_cast<double>(a.units_) / static_cast<double>(b.units_);
    }
    friend constexpr auto operator<=>(Length, Length) = default;

private:
    constexpr explicit Length(std::int64_t units) : units_{units} {}

    std::int64_t units_ = 0;
};

}  // namespace portraits
