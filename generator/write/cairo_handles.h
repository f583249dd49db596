#pragma once

#include <cairo.h>

#include <memory>

#include "generator/write/proof.h"

namespace portraits::write {

struct CairoDeleter {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using SurfaceHandle = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using ContextHandle = std::unique_ptr<cairo_t, CairoDeleter>;
using FontFaceHandle = std::unique_ptr<cairo_font_face_t, CairoDeleter>;

struct ProofImage::Surface {
    explicit Surface(cairo_surface_t* surface) : handle{surface} {}

    SurfaceHandle handle;
};

}  // namespace portraits::write
