#pragma once

#include <vector>

#include "generator/check/pdf_geometry.h"

namespace portraits::check::pdf {

/// Curves are followed in chords, so that all questions are about polygons. A ring that is not closed is closed where it is
/// filled.
struct Outline {
    std::vector<std::vector<Vec2>> rings;
    std::vector<bool> closed;  ///< of each ring, by an operator
    bool even_odd = false;

    [[nodiscard]] bool empty() const { return rings.empty(); }
    [[nodiscard]] Bounds bounds() const;
    /// True if the fill covers the point.
    [[nodiscard]] bool covers(Vec2 point) const;
    /// True for one upright rectangle.
    [[nodiscard]] bool is_rectangle() const;
};

/// Builds an outline by the path operators, in page space.
class PathBuilder {
public:
    void move_to(Vec2 to);
    void line_to(Vec2 to);
    void curve_to(Vec2 control1, Vec2 control2, Vec2 to);
    void close();
    /// Where the pen stands.
    [[nodiscard]] Vec2 here() const { return here_; }
    /// The outline so far; the builder begins anew.
    Outline take(bool even_odd);

private:
    Outline outline_;
    Vec2 start_, here_;
    bool open_ = false;
};

}  // namespace portraits::check::pdf
