#pragma once

#include <cairo.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>

namespace portraits::specimen {

struct Dot {
    double x, y;
};

struct Paint {
    double red, green, blue;
    double alpha = 1;
};

/// A colour as it is written in a style sheet: `hex(0x115288)`.
constexpr Paint hex(std::uint32_t rgb, double alpha = 1) {
    const auto part = [rgb](int shift) { return static_cast<double>((rgb >> shift) & 0xFF) / 255; };
    return {part(16), part(8), part(0), alpha};
}

/// The same picture from the same seed on every machine, which the standard's distributions do not promise.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_{seed} {}

    /// Evenly spread from `low` up to, but not at, `high`.
    double between(double low, double high) {
        state_ = state_ * 1664525U + 1013904223U;  // Numerical Recipes, section 7.1
        return low + (high - low) * static_cast<double>(state_ >> 8U) / 16777216.0;
    }

private:
    std::uint32_t state_;
};

/// Flat shapes on a transparent ground. Lengths count from the top left corner; a scale turns them into pixels.
class Canvas {
public:
    Canvas(int width, int height, double scale = 1);

    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
    [[nodiscard]] std::size_t columns() const;  ///< of pixels
    [[nodiscard]] std::size_t rows() const;

    void polygon(std::span<const Dot> corners, Paint colour);
    void polygon(std::initializer_list<Dot> corners, Paint colour) {
        polygon(std::span{corners.begin(), corners.size()}, colour);
    }
    void rect(double x, double y, double width, double height, Paint colour);
    void disc(Dot centre, double radius, Paint colour);
    /// The upper half of a disc.
    void dome(Dot centre, double radius, Paint colour);

    /// The pixels, all drawing done: 32 bits each, premultiplied, as cairo keeps them.
    [[nodiscard]] cairo_surface_t* pixels() const;

private:
    struct Free {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    void fill(Paint colour);

    double width_, height_;
    std::unique_ptr<cairo_surface_t, Free> surface_;
    std::unique_ptr<cairo_t, Free> context_;
};

}  // namespace portraits::specimen
