#include "generator/check/pdf_font_program.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>

#include "generator/check/pdf_geometry.h"

namespace portraits::check::pdf {
namespace {

struct Free {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

constexpr FT_Int32 in_font_units = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_IGNORE_TRANSFORM;

/// Twice the signed area between an outline and the origin, by the shoelace formula. Curves are followed in four chords: ink is
/// measured to a per cent, not to a pixel.
class AreaPen {
public:
    static double area(FT_Outline& outline) {
        AreaPen pen;
        FT_Outline_Funcs functions{};
        functions.move_to = [](const FT_Vector* to, void* self) { return of(self).move(*to); };
        functions.line_to = [](const FT_Vector* to, void* self) { return of(self).line(at(*to)); };
        functions.conic_to = [](const FT_Vector* control, const FT_Vector* to, void* self) {
            return of(self).curve(at(*control), at(*control), at(*to), 2);
        };
        functions.cubic_to = [](const FT_Vector* a, const FT_Vector* b, const FT_Vector* to,
                                void* self) { return of(self).curve(at(*a), at(*b), at(*to), 3); };
        FT_Outline_Decompose(&outline, &functions, &pen);
        pen.line(pen.start_);
        return std::abs(pen.doubled_) / 2;
    }

private:
    static AreaPen& of(void* self) { return *static_cast<AreaPen*>(self); }
    static Vec2 at(const FT_Vector& v) {
        return {static_cast<double>(v.x), static_cast<double>(v.y)};
    }

    int move(const FT_Vector& to) {
        line(start_);
        start_ = here_ = at(to);
        return 0;
    }
    int line(Vec2 to) {
        doubled_ += here_.x * to.y - to.x * here_.y;
        here_ = to;
        return 0;
    }
    int curve(Vec2 a, Vec2 b, Vec2 to, int degree) {
        const Vec2 from = here_;
        for (const double t : {0.25, 0.5, 0.75, 1.0}) {
            const double s = 1 - t;
            line(degree == 2 ? from * (s * s) + a * (2 * s * t) + to * (t * t)
                             : from * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) +
                                   to * (t * t * t));
        }
        return 0;
    }

    Vec2 start_, here_;
    double doubled_ = 0;
};

}  // namespace

struct FontProgram::Face {
    std::unique_ptr<FT_LibraryRec_, Free> library;
    std::unique_ptr<FT_FaceRec_, Free> face;
};

FontProgram::FontProgram(std::string bytes, std::string cid_to_gid)
    : bytes_{std::move(bytes)},
      cid_to_gid_{std::move(cid_to_gid)},
      face_{std::make_unique<Face>()} {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        return;
    }
    face_->library.reset(library);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes_.data()),
                           static_cast<FT_Long>(bytes_.size()), 0, &face) != 0) {
        return;
    }
    face_->face.reset(face);
}

FontProgram::~FontProgram() = default;

bool FontProgram::readable() const { return face_->face != nullptr; }

unsigned FontProgram::glyph_of(int cid) const {
    if (cid_to_gid_.empty()) {
        return static_cast<unsigned>(cid);
    }
    const auto at = static_cast<std::size_t>(cid) * 2;
    const auto byte = [this](std::size_t i) { return static_cast<unsigned char>(cid_to_gid_[i]); };
    return at + 1 < cid_to_gid_.size() ? static_cast<unsigned>(byte(at) << 8U | byte(at + 1)) : 0;
}

bool FontProgram::load(int cid) const {
    const unsigned glyph = glyph_of(cid);
    return readable() && glyph != 0 && FT_Load_Glyph(face_->face.get(), glyph, in_font_units) == 0;
}

std::optional<double> FontProgram::advance(int cid) const {
    if (!load(cid)) {
        return std::nullopt;
    }
    return static_cast<double>(face_->face->glyph->metrics.horiAdvance) * 1000 /
           face_->face->units_per_EM;
}

double FontProgram::cover(int cid) const {
    const auto [known, fresh] = covers_.try_emplace(cid, 0);
    if (fresh && load(cid)) {
        const double em = face_->face->units_per_EM;
        known->second = AreaPen::area(face_->face->glyph->outline) / (em * em);
    }
    return known->second;
}

}  // namespace portraits::check::pdf
