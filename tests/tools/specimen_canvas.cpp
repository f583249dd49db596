#include "tests/tools/specimen_canvas.h"

#include <numbers>

namespace portraits::specimen {

Canvas::Canvas(int width, int height)
    : surface_{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)},
      context_{cairo_create(surface_.get())} {}

double Canvas::width() const { return cairo_image_surface_get_width(surface_.get()); }

double Canvas::height() const { return cairo_image_surface_get_height(surface_.get()); }

void Canvas::polygon(std::span<const Dot> corners, Paint colour) {
    for (const Dot corner : corners) cairo_line_to(context_.get(), corner.x, corner.y);
    fill(colour);
}

void Canvas::rect(double x, double y, double width, double height, Paint colour) {
    cairo_rectangle(context_.get(), x, y, width, height);
    fill(colour);
}

void Canvas::disc(Dot centre, double radius, Paint colour) {
    cairo_arc(context_.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    fill(colour);
}

void Canvas::dome(Dot centre, double radius, Paint colour) {
    cairo_arc(context_.get(), centre.x, centre.y, radius, std::numbers::pi, 2 * std::numbers::pi);
    fill(colour);
}

cairo_surface_t* Canvas::pixels() const {
    cairo_surface_flush(surface_.get());
    return surface_.get();
}

void Canvas::fill(Paint colour) {
    cairo_set_source_rgba(context_.get(), colour.red, colour.green, colour.blue, colour.alpha);
    cairo_fill(context_.get());
}

}  // namespace portraits::specimen
