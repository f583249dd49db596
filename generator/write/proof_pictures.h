#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "generator/ink/document.h"
#include "generator/write/cairo_handles.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/exif.h"

namespace portraits::write {

/// A decoded picture that paints itself upright into the unit square, y downwards.
class ProofPicture {
public:
    ProofPicture(SurfaceHandle surface, UnitTurn turn)
        : surface_{std::move(surface)}, turn_{turn} {}

    void paint(cairo_t* context) const;
    [[nodiscard]] int width() const { return cairo_image_surface_get_width(surface_.get()); }

private:
    SurfaceHandle surface_;
    UnitTurn turn_;
};

/// The pictures of a job, decoded when first drawn, at no more than the size that is shown.
class ProofPictures {
public:
    ProofPictures(const ink::Job& job, std::shared_ptr<const OutputCondition> condition)
        : job_{job}, colours_{Medium::Screen, std::move(condition)} {}

    /// `width` is that of the whole picture in pixels of the proof. Throws `std::runtime_error`.
    const ProofPicture& get(ink::PictureId picture, double width);

private:
    struct Known {
        std::size_t width;
        std::unique_ptr<ProofPicture> picture;
    };
    const ink::Job& job_;
    ColourConversion colours_;
    std::map<ink::PictureId, Known> known_;
};

}  // namespace portraits::write
