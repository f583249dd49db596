#include "generator/ink/item.h"

namespace portraits::ink {

Path& Path::move_to(Point p) {
    verbs.push_back(Verb::Move);
    points.push_back(p);
    return *this;
}

Path& Path::line_to(Point p) {
    verbs.push_back(Verb::Line);
    points.push_back(p);
    return *this;
}

Path& Path::curve_to(Point control1, Point control2, Point end) {
    verbs.push_back(Verb::Curve);
    points.insert(points.end(), {control1, control2, end});
    return *this;
}

Path& Path::close() {
    verbs.push_back(Verb::Close);
    return *this;
}

Path& Path::add_rectangle(const Rect& rect) {
    return move_to(rect.origin)
        .line_to({rect.right(), rect.top()})
        .line_to({rect.right(), rect.bottom()})
        .line_to({rect.left(), rect.bottom()})
        .close();
}

Path Path::rectangle(const Rect& rect, SwatchId fill) {
    Path path;
    path.add_rectangle(rect);
    path.fill = fill;
    return path;
}

Path Path::rule(Point from, Point to, Stroke stroke) {
    Path path;
    path.move_to(from).line_to(to);
    path.stroke = stroke;
    return path;
}

Path& Path::add_circle(Point centre, Length radius) {
    // A quarter circle as one Bézier: 4/3 (√2 − 1) of the radius, off by at most 0.03 %.
    const Length k = radius * 0.5522847498307936;
    const auto at = [&](Length dx, Length dy) { return centre + Point{dx, dy}; };
    const Length none;
    return move_to(at(radius, none))
        .curve_to(at(radius, k), at(k, radius), at(none, radius))
        .curve_to(at(-k, radius), at(-radius, k), at(-radius, none))
        .curve_to(at(-radius, -k), at(-k, -radius), at(none, -radius))
        .curve_to(at(k, -radius), at(radius, -k), at(radius, none))
        .close();
}

Path Path::disc(Point centre, Length radius, SwatchId fill) {
    Path path;
    path.add_circle(centre, radius);
    path.fill = fill;
    return path;
}

Path Path::ring(Point centre, Length radius, Stroke stroke) {
    Path path;
    path.add_circle(centre, radius);
    path.stroke = stroke;
    return path;
}

Rect Path::bounds() const {
    if (points.empty()) {
        return {};
    }
    Rect box{points.front(), {}};
    for (const Point p : points) {
        box = united(box, {p, {}});
    }
    return box;
}

}  // namespace portraits::ink
