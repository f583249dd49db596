#include "generator/check/pdf_path.h"

#include <utility>

namespace portraits::check::pdf {
namespace {

/// A quarter of a circle in eight chords is off by less than a half per cent of its radius.
constexpr int chords = 8;

/// How often the ring winds round the point, and how often its edges cross the ray to the right of it.
struct Crossings {
    int winding = 0, count = 0;
};

void add_crossing(Crossings& crossings, Vec2 a, Vec2 b, Vec2 p) {
    const bool up = a.y <= p.y && p.y < b.y;
    const bool down = b.y <= p.y && p.y < a.y;
    if (!up && !down) {
        return;
    }
    const double x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
    if (x > p.x) {
        crossings.winding += up ? 1 : -1;
        ++crossings.count;
    }
}

}  // namespace

Bounds Outline::bounds() const {
    Bounds bounds;
    for (const auto& ring : rings) {
        for (const Vec2 point : ring) {
            bounds.add(point);
        }
    }
    return bounds;
}

bool Outline::covers(Vec2 point) const {
    Crossings crossings;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            add_crossing(crossings, ring[i], ring[(i + 1) % ring.size()], point);
        }
    }
    return even_odd ? crossings.count % 2 != 0 : crossings.winding != 0;
}

bool Outline::is_rectangle() const {
    if (rings.size() != 1 || rings[0].size() < 4 || rings[0].size() > 5) {
        return false;
    }
    const auto& ring = rings[0];
    if (ring.size() == 5 && ring[4] != ring[0]) {
        return false;
    }
    constexpr double rounding = 0.01;
    for (std::size_t i = 0; i < 4; ++i) {
        const Vec2 side = ring[(i + 1) % 4] - ring[i];
        if (std::abs(side.x) > rounding && std::abs(side.y) > rounding) {
            return false;
        }
    }
    return true;
}

void PathBuilder::move_to(Vec2 to) {
    start_ = here_ = to;
    open_ = false;
}

void PathBuilder::line_to(Vec2 to) {
    if (!open_) {
        outline_.rings.push_back({here_});
        outline_.closed.push_back(false);
        open_ = true;
    }
    outline_.rings.back().push_back(to);
    here_ = to;
}

void PathBuilder::curve_to(Vec2 control1, Vec2 control2, Vec2 to) {
    const Vec2 from = here_;
    for (int i = 1; i <= chords; ++i) {
        const double t = static_cast<double>(i) / chords;
        const double s = 1 - t;
        line_to(from * (s * s * s) + control1 * (3 * s * s * t) + control2 * (3 * s * t * t) +
                to * (t * t * t));
    }
}

void PathBuilder::close() {
    if (open_) {
        outline_.closed.back() = true;
    }
    here_ = start_;
    open_ = false;
}

Outline PathBuilder::take(bool even_odd) {
    outline_.even_odd = even_odd;
    open_ = false;
    return std::exchange(outline_, {});
}

}  // namespace portraits::check::pdf
