#pragma once

#include <algorithm>
#include <cmath>

namespace portraits::check::pdf {

/// A place in a page's default user space: points, y upwards, as the file has it. What is read back carries the rounding of whoever
/// wrote it, so these are plain numbers, and every comparison names its tolerance.
struct Vec2 {
    double x = 0, y = 0;

    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
    friend bool operator==(Vec2, Vec2) = default;
};

inline double length(Vec2 v) { return std::hypot(v.x, v.y); }

struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] bool empty() const { return right < left || top < bottom; }
    [[nodiscard]] Vec2 centre() const { return {(left + right) / 2, (bottom + top) / 2}; }
    [[nodiscard]] bool has(Vec2 p) const {
        return left <= p.x && p.x <= right && bottom <= p.y && p.y <= top;
    }
    [[nodiscard]] bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }
    /// True if the other lies inside, but for `tolerance` points on each side.
    [[nodiscard]] bool contains(const Box& other, double tolerance = 0) const {
        return left - tolerance <= other.left && other.right <= right + tolerance &&
               bottom - tolerance <= other.bottom && other.top <= top + tolerance;
    }
    [[nodiscard]] Box grown(double by) const {
        return {left - by, bottom - by, right + by, top + by};
    }
    friend bool operator==(const Box&, const Box&) = default;
};

/// The part that both share; empty if there is none.
inline Box intersection(const Box& a, const Box& b) {
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
            std::min(a.top, b.top)};
}

/// Grows from nothing to the smallest box around what it is given.
class Bounds {
public:
    void add(Vec2 p) {
        box_ = any_ ? Box{std::min(box_.left, p.x), std::min(box_.bottom, p.y),
                          std::max(box_.right, p.x), std::max(box_.top, p.y)}
                    : Box{p.x, p.y, p.x, p.y};
        any_ = true;
    }
    void add(const Box& other) {
        add(Vec2{other.left, other.bottom});
        add(Vec2{other.right, other.top});
    }
    [[nodiscard]] bool any() const { return any_; }
    [[nodiscard]] const Box& box() const { return box_; }

private:
    Box box_;
    bool any_ = false;
};

/// x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] Vec2 apply(Vec2 p) const {
        return {a * p.x + c * p.y + e, b * p.x + d * p.y + f};
    }
    /// A direction: without the shift.
    [[nodiscard]] Vec2 turn(Vec2 v) const { return {a * v.x + c * v.y, b * v.x + d * v.y}; }
    [[nodiscard]] double determinant() const { return a * d - b * c; }
    /// By how much lengths grow, on the mean of all directions.
    [[nodiscard]] double scale() const { return std::sqrt(std::abs(determinant())); }
    [[nodiscard]] Box box_of(const Box& box) const {
        Bounds bounds;
        for (const Vec2 corner : {Vec2{box.left, box.bottom}, Vec2{box.right, box.bottom},
                                  Vec2{box.right, box.top}, Vec2{box.left, box.top}}) {
            bounds.add(apply(corner));
        }
        return bounds.box();
    }
    /// First `first`, then `second`: the order in which `cm` joins them.
    friend Matrix operator*(const Matrix& first, const Matrix& second) {
        return {first.a * second.a + first.b * second.c,
                first.a * second.b + first.b * second.d,
                first.c * second.a + first.d * second.c,
                first.c * second.b + first.d * second.d,
                first.e * second.a + first.f * second.c + second.e,
                first.e * second.b + first.f * second.d + second.f};
    }
};

/// The matrix that undoes another; the identity for one that cannot be undone.
inline Matrix inverse(const Matrix& m) {
    const double determinant = m.determinant();
    if (determinant == 0) {
        return {};
    }
    return {m.d / determinant,
            -m.b / determinant,
            -m.c / determinant,
            m.a / determinant,
            (m.c * m.f - m.d * m.e) / determinant,
            (m.b * m.e - m.a * m.f) / determinant};
}

}  // namespace portraits::check::pdf
