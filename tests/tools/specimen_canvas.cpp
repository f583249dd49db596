#include "tests/tools/specimen_canvas.h"

#include <cmath>
#include <numbers>

namespace portraits::specimen {

Canvas::Canvas(int width, int height, double scale)
    : width_{static_cast<double>(width)},
      height_{static_cast<double>(height)},
      surface_{cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                          static_cast<int>(std::lround(width * scale)),
                                          static_cast<int>(std::lround(height * scale)))},
      context_{cairo_create(surface_.get())} {
    cairo_scale(context_.get(), scale, scale);
}

double Canvas::width() const { return width_; }

double Canvas::height() const { return height_; }

std::size_t Canvas::columns() const {
    return static_cast<std::size_t>(cairo_image_surface_get_width(surface_.get()));
}

std::size_t Canvas::rows() const {
    return static_cast<std::size_t>(cairo_image_surface_get_height(surface_.get()));
}

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
