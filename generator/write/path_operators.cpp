#include "generator/write/path_operators.h"

namespace portraits::write {
namespace {

using ink::Verb;

/// Four corners of an upright rectangle in either turn, closed, as `Path::rectangle` makes them.
bool is_upright_rectangle(const ink::Path& path) {
    const auto& p = path.points;
    if (p.size() != 4 || path.verbs.size() != 5 || path.verbs.back() != Verb::Close ||
        path.verbs.front() != Verb::Move) {
        return false;
    }
    for (std::size_t i = 1; i < 4; ++i) {
        if (path.verbs[i] != Verb::Line) {
            return false;
        }
    }
    return (p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x) ||
           (p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y);
}

}  // namespace

void write_rectangle(ContentStream& out, const Rect& rect, const PageFrame& frame) {
    const std::int64_t left = frame.x(rect.left());
    const std::int64_t low = frame.y(rect.bottom());
    out.point(left, low).point(frame.x(rect.right()) - left, frame.y(rect.top()) - low).op("re");
}

void write_outline(ContentStream& out, const ink::Path& path, const PageFrame& frame) {
    if (is_upright_rectangle(path)) {
        write_rectangle(out, path.bounds(), frame);
        return;
    }
    const Point* next = path.points.data();
    const auto point = [&] {
        out.point(frame.x(next->x), frame.y(next->y));
        ++next;
    };
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::Move:
                point();
                out.op("m");
                break;
            case Verb::Line:
                point();
                out.op("l");
                break;
            case Verb::Curve:
                point();
                point();
                point();
                out.op("c");
                break;
            case Verb::Close: out.op("h"); break;
        }
    }
}

std::string_view painting_operator(const ink::Path& path) {
    if (path.fill && path.stroke) {
        return path.even_odd ? "B*" : "B";
    }
    if (path.fill) {
        return path.even_odd ? "f*" : "f";
    }
    return path.stroke ? "S" : "";
}

}  // namespace portraits::write
