#include "page_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

namespace portraits::tests {
namespace {

/// What an item is sure to blacken: of text, what the x-height's letters and short descenders reach.
struct Mark {
    Rect box;
    std::string what;
    bool is_text = false;
    std::size_t frame = 0;
};

Rect box_of(const ink::GlyphRun& run) {
    const Length side = std::min(Length::pt(0.4), run.width() / 4);
    return {{run.origin.x + side, run.origin.y - run.size * 0.55},
            {run.width() - side * 2, run.size * 0.65}};
}

/// A curve's point at a share of its way.
Point on_curve(const std::array<Point, 4>& p, double t) {
    const double s = 1 - t;
    const auto at = [&](Length a, Length b, Length c, Length d) {
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
    };
    return {at(p[0].x, p[1].x, p[2].x, p[3].x), at(p[0].y, p[1].y, p[2].y, p[3].y)};
}

/// The box of a path's outline itself: control points of its curves may lie far outside.
Rect outline_of(const ink::Path& path) {
    Rect box{path.points.front(), {}};
    const Point* next = path.points.data();
    Point pen;
    for (const ink::Verb verb : path.verbs) {
        if (verb == ink::Verb::Curve) {
            for (double t = 0; t <= 1; t += 0.125) {
                box = united(box, {on_curve({pen, next[0], next[1], next[2]}, t), {}});
            }
            next += 2;
        }
        if (verb != ink::Verb::Close) {
            pen = *next++;
            box = united(box, {pen, {}});
        }
    }
    return box;
}

Rect box_of(const ink::Item& item) {
    const auto* path = std::get_if<ink::Path>(&item.shape);
    return path != nullptr && !path->points.empty() ? outline_of(*path) : ink::bounds(item);
}

bool is_upright(const ink::GlyphRun& run) { return run.rotation == 0; }

std::vector<Mark> marks_of(const ink::Page& page) {
    std::vector<Mark> marks;
    const Rect trim{{}, page.trim};
    for (std::size_t f = 0; f < page.frames.size(); ++f) {
        const ink::PageFrame& frame = page.frames[f];
        for (std::size_t i = frame.first; i < frame.first + frame.count; ++i) {
            const ink::Item& item = page.content.items[i];
            if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
                if (is_upright(*run)) {
                    marks.push_back({box_of(*run), run->text, true, f});
                }
            } else if (!std::holds_alternative<ink::Link>(item.shape) && frame.box != trim) {
                // What a frame of the whole page draws lies on the others by design: tabs on a map's field.
                marks.push_back({box_of(item), "a drawing", false, f});
            }
        }
    }
    return marks;
}

std::string in_words(const Rect& box) {
    return fmt::format("{:.1f} {:.1f} {:.1f}×{:.1f}", box.left().to_mm(), box.top().to_mm(),
                       box.size.width.to_mm(), box.size.height.to_mm());
}

void find_touching(const ink::Page& page, const std::vector<Mark>& marks,
                   std::vector<std::string>& faults) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t k = i + 1; k < marks.size(); ++k) {
            const Mark& a = marks[i];
            const Mark& b = marks[k];
            const bool apart = a.frame != b.frame;
            if ((apart ? a.is_text || b.is_text : a.is_text && b.is_text) &&
                a.box.overlaps(b.box)) {
                faults.push_back(fmt::format("{}: '{}' at {} touches '{}' at {}", page.name, a.what,
                                             in_words(a.box), b.what, in_words(b.box)));
            }
        }
    }
}

void find_outside(const ink::Page& page, const std::vector<Mark>& marks,
                  std::vector<std::string>& faults) {
    const Rect trim{{}, page.trim};
    // A stroke along the edge of the bleed may stand over it by half its weight.
    const Rect bleed = trim.grown(page.bleed + Length::pt(1));
    for (const Mark& mark : marks) {
        if (!(mark.is_text ? trim : bleed).contains(mark.box)) {
            faults.push_back(fmt::format("{}: '{}' at {} leaves the page", page.name, mark.what,
                                         in_words(mark.box)));
        }
    }
}

/// A head is in the style that sections alone have: its text stands within three lines below it.
void find_lone_heads(const ink::Page& page, const ink::Job& job, std::vector<std::string>& faults) {
    std::vector<const ink::GlyphRun*> runs;
    for (const ink::Item& item : page.content.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            runs.push_back(run);
        }
    }
    for (const ink::GlyphRun* head : runs) {
        const bool is_head =
            std::abs(head->size.to_pt() - 10.4) < 0.01 &&
            job.fonts[static_cast<std::size_t>(head->font)].name == "NotoSerif-Medium";
        const bool has_text = std::any_of(runs.begin(), runs.end(), [&](const auto* run) {
            const double below = (run->origin.y - head->origin.y).to_mm();
            const double beside = (run->origin.x - head->origin.x).to_mm();
            return below > 1 && below < 13.5 && beside > -2 && beside < 12;
        });
        if (is_head && !has_text) {
            faults.push_back(fmt::format("{}: the head '{}' stands alone", page.name, head->text));
        }
    }
}

}  // namespace

std::vector<std::string> faults_of(const ink::Page& page, const ink::Job& job) {
    std::vector<std::string> faults;
    const bool overset = std::any_of(page.frames.begin(), page.frames.end(),
                                     [](const ink::PageFrame& frame) { return frame.overset; });
    if (!overset) {
        const std::vector<Mark> marks = marks_of(page);
        find_touching(page, marks, faults);
        find_outside(page, marks, faults);
        find_lone_heads(page, job, faults);
    }
    return faults;
}

}  // namespace portraits::tests
