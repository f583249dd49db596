#include "generator/write/overlay.h"

namespace portraits::write {
namespace {

struct Pen {
    std::array<double, 4> colour;  ///< red, green, blue, cover
    double width;                  ///< pt
};

constexpr Pen line_pen{{0.15, 0.45, 0.75, 0.55}, 0.25};
constexpr Pen baseline_pen{{0.15, 0.45, 0.75, 0.3}, 0.15};
constexpr Pen frame_pen{{0.8, 0.25, 0.2, 0.9}, 0.4};
constexpr Pen overset_pen{{alarm[0], alarm[1], alarm[2], 1}, 2};
constexpr std::array<double, 4> frame_tint{0.8, 0.25, 0.2, 0.06};
constexpr std::array<double, 4> overset_tint{alarm[0], alarm[1], alarm[2], 0.12};

void set_colour(cairo_t* context, const std::array<double, 4>& colour) {
    cairo_set_source_rgba(context, colour[0], colour[1], colour[2], colour[3]);
}

void draw_across(cairo_t* context, const ink::Page& page, Length y, const Pen& pen) {
    set_colour(context, pen.colour);
    cairo_set_line_width(context, pen.width);
    cairo_move_to(context, 0, y.to_pt());
    cairo_line_to(context, page.trim.width.to_pt(), y.to_pt());
    cairo_stroke(context);
}

void draw_frame(cairo_t* context, const Rect& box, const std::array<double, 4>& tint,
                const Pen& pen) {
    cairo_rectangle(context, box.left().to_pt(), box.top().to_pt(), box.size.width.to_pt(),
                    box.size.height.to_pt());
    set_colour(context, tint);
    cairo_fill_preserve(context);
    set_colour(context, pen.colour);
    cairo_set_line_width(context, pen.width);
    cairo_stroke(context);
}

}  // namespace

void draw_overlay(cairo_t* context, const ink::Page& page, const Grid& grid) {
    for (Length top; grid.line > Length{} && top < page.trim.height; top += grid.line) {
        draw_across(context, page, top, line_pen);
        if (grid.baseline > Length{} && top + grid.baseline < grid.foot) {
            draw_across(context, page, top + grid.baseline, baseline_pen);
        }
    }
    const Rect trim{{}, page.trim};
    for (const ink::PageFrame& frame : page.frames) {
        // A frame of the whole page says nothing about the page.
        if (frame.box != trim) {
            draw_frame(context, frame.box, frame_tint, frame_pen);
        }
    }
}

void draw_overset_frames(cairo_t* context, const ink::Page& page) {
    for (const ink::PageFrame& frame : page.frames) {
        if (frame.overset) {
            draw_frame(context, frame.box, overset_tint, overset_pen);
        }
    }
}

}  // namespace portraits::write
