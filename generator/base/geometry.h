#pragma once

#include <algorithm>
#include <cstdint>

#include "generator/base/length.h"

namespace portraits {

/// A place on the page. The origin is the top left corner of the trim; y grows downwards.
struct Point {
    Length x, y;

    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr bool operator==(Point, Point) = default;
};

/// Where a line begins, or a book is bound.
enum class Side : std::uint8_t { Left, Right };

struct Size {
    Length width, height;

    friend constexpr bool operator==(Size, Size) = default;
};

/// An upright rectangle: its top left corner and its size.
struct Rect {
    Point origin;
    Size size;

    static Rect mm(double x, double y, double width, double height) {
        return {{Length::mm(x), Length::mm(y)}, {Length::mm(width), Length::mm(height)}};
    }
    /// The rectangle between two opposite corners, given in any order.
    static constexpr Rect between(Point a, Point b) {
        const Point low{std::min(a.x, b.x), std::min(a.y, b.y)};
        const Point high{std::max(a.x, b.x), std::max(a.y, b.y)};
        return {low, {high.x - low.x, high.y - low.y}};
    }

    [[nodiscard]] constexpr Length left() const { return origin.x; }
    [[nodiscard]] constexpr Length top() const { return origin.y; }
    [[nodiscard]] constexpr Length right() const { return origin.x + size.width; }
    [[nodiscard]] constexpr Length bottom() const { return origin.y + size.height; }

    /// True when the two share an area; touching edges do not count.
    [[nodiscard]] constexpr bool overlaps(const Rect& other) const {
        return left() < other.right() && other.left() < right() && top() < other.bottom() &&
               other.top() < bottom();
    }
    [[nodiscard]] constexpr bool contains(const Rect& other) const {
        return left() <= other.left() && other.right() <= right() && top() <= other.top() &&
               other.bottom() <= bottom();
    }
    [[nodiscard]] constexpr Rect moved(Point by) const { return {origin + by, size}; }
    /// Grown on all four sides.
    [[nodiscard]] constexpr Rect grown(Length by) const {
        return {{origin.x - by, origin.y - by}, {size.width + by * 2, size.height + by * 2}};
    }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// The smallest rectangle that holds both.
constexpr Rect united(const Rect& a, const Rect& b) {
    return Rect::between({std::min(a.left(), b.left()), std::min(a.top(), b.top())},
                         {std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())});
}

}  // namespace portraits
