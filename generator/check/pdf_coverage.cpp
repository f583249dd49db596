// Coverage of cells by polygons, by scan lines: on each line the crossings are sorted, and the spans between them that the fill
// rule takes are shared out to the cells.

#include "generator/check/pdf_coverage.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace portraits::check::pdf {
namespace {

constexpr int lines_a_cell = 4;

struct Crossing {
    double x = 0;
    int turn = 0;  ///< +1 upwards, -1 downwards
};

/// The crossings of all edges with the scan lines, each line's sorted.
class Scan {
public:
    Scan(const Outline& outline, double low, double step, int lines)
        : low_{low}, step_{step}, lines_(static_cast<std::size_t>(std::max(0, lines))) {
        for (const auto& ring : outline.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                add(ring[i], ring[(i + 1) % ring.size()]);
            }
        }
        for (auto& line : lines_) {
            std::sort(line.begin(), line.end(),
                      [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
        }
    }

    [[nodiscard]] const std::vector<Crossing>& line(int i) const {
        return lines_[static_cast<std::size_t>(i)];
    }

private:
    void add(Vec2 a, Vec2 b) {
        if (a.y == b.y) {
            return;
        }
        const int turn = a.y < b.y ? 1 : -1;
        if (turn < 0) {
            std::swap(a, b);
        }
        const auto count = static_cast<double>(lines_.size());
        const double first = std::clamp(std::ceil((a.y - low_) / step_), 0.0, count);
        const double last = std::clamp(std::ceil((b.y - low_) / step_), 0.0, count);
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
            const double y = low_ + static_cast<double>(i) * step_;
            lines_[i].push_back({a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), turn});
        }
    }

    double low_, step_;
    std::vector<std::vector<Crossing>> lines_;
};

/// Adds what a span covers to a row of cells, as shares of a line.
void add_span(const Grid& grid, std::vector<double>& row, double from, double to) {
    const double left = (from - grid.origin.x) / grid.cell;
    const double right = (to - grid.origin.x) / grid.cell;
    const int first = std::max(0, static_cast<int>(std::floor(left)));
    const int last = std::min(grid.columns - 1, static_cast<int>(std::floor(right)));
    for (int c = first; c <= last; ++c) {
        const double share = std::min(right, c + 1.0) - std::max(left, static_cast<double>(c));
        row[static_cast<std::size_t>(c)] += std::max(0.0, share) / lines_a_cell;
    }
}

void add_line(const Grid& grid, std::vector<double>& row, const std::vector<Crossing>& line,
              bool even_odd, const Box& clip) {
    int winding = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        winding += line[i].turn;
        const bool inside = even_odd ? i % 2 == 0 : winding != 0;
        const double from = std::max(line[i].x, clip.left);
        const double to = std::min(line[i + 1].x, clip.right);
        if (inside && from < to) {
            add_span(grid, row, from, to);
        }
    }
}

/// The cells that a box touches; small marks must not cost what a page does.
struct Range {
    int first = 0, last = 0;  ///< one behind the last

    static Range of(double from, double to, double origin, double cell, int count) {
        const auto place = [&](double x) { return std::floor((x - origin) / cell); };
        return {static_cast<int>(std::clamp(place(from), 0.0, static_cast<double>(count))),
                static_cast<int>(std::clamp(place(to) + 1, 0.0, static_cast<double>(count)))};
    }
};

void flush(std::vector<double>& row, const Range& columns, int number, const CoverageSink& sink) {
    for (int c = columns.first; c < columns.last; ++c) {
        double& share = row[static_cast<std::size_t>(c)];
        if (share > 0) {
            sink(c, number, std::min(1.0, share));
            share = 0;
        }
    }
}

}  // namespace

Grid Grid::over(const Box& box, double cell) {
    return {{box.left, box.bottom},
            cell,
            static_cast<int>(std::ceil(box.width() / cell)),
            static_cast<int>(std::ceil(box.height() / cell))};
}

Box Grid::box_of(int column, int row) const {
    const double left = origin.x + column * cell;
    const double bottom = origin.y + row * cell;
    return {left, bottom, left + cell, bottom + cell};
}

void cover(const Grid& grid, const Outline& outline, const Box& clip, const CoverageSink& sink) {
    const Range rows = Range::of(clip.bottom, clip.top, grid.origin.y, grid.cell, grid.rows);
    const Range columns = Range::of(clip.left, clip.right, grid.origin.x, grid.cell, grid.columns);
    const double step = grid.cell / lines_a_cell;
    const double low = grid.origin.y + rows.first * grid.cell + step / 2;
    const int lines = (rows.last - rows.first) * lines_a_cell;
    const Scan scan{outline, low, step, lines};
    std::vector<double> row(static_cast<std::size_t>(grid.columns));
    for (int i = 0; i < lines; ++i) {
        const double y = low + i * step;
        if (clip.bottom <= y && y <= clip.top) {
            add_line(grid, row, scan.line(i), outline.even_odd, clip);
        }
        if (i % lines_a_cell == lines_a_cell - 1) {
            flush(row, columns, rows.first + i / lines_a_cell, sink);
        }
    }
}

Outline strips(const Outline& path, double width) {
    Outline result;
    for (std::size_t r = 0; r < path.rings.size(); ++r) {
        const auto& ring = path.rings[r];
        const std::size_t chords = path.closed[r] ? ring.size() : ring.size() - 1;
        for (std::size_t i = 0; i < chords; ++i) {
            const Vec2 a = ring[i];
            const Vec2 b = ring[(i + 1) % ring.size()];
            if (a == b) {
                continue;
            }
            const Vec2 along = b - a;
            const Vec2 side = Vec2{-along.y, along.x} * (width / 2 / length(along));
            // All the same way round, so that strips that overlap do not cut each other out.
            result.rings.push_back({a - side, b - side, b + side, a + side});
            result.closed.push_back(true);
        }
    }
    return result;
}

}  // namespace portraits::check::pdf
