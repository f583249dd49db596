#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "generator/ink/document.h"
#include "generator/write/glyph_text.h"

namespace portraits::write {

/// How a font holds its outlines, which decides how a PDF embeds them.
enum class Outlines { TrueType, NameKeyedCff, CidKeyedCff };

/// What a font descriptor says, in thousandths of an em.
struct DescriptorMetrics {
    int left = 0, bottom = 0, right = 0, top = 0;
    int ascent = 0, descent = 0, cap_height = 0, stem = 0;
    double italic_angle = 0;
    bool serif = false, italic = false, fixed_pitch = false;
};

/// A font opened for writing: widths, what glyphs say, metrics. Immutable, so threads may share it.
class FontFace {
public:
    /// Maps the file if the job has not done so; throws `std::runtime_error` if there is no such font.
    explicit FontFace(const ink::FontFile& file);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] Outlines outlines() const { return outlines_; }
    [[nodiscard]] hb_face_t* face() const { return face_.get(); }
    /// The advance as the PDF's widths say it: thousandths of an em to three decimals.
    [[nodiscard]] double width(std::uint16_t glyph) const {
        return glyph < widths_.size() ? widths_[glyph] : 0;
    }
    [[nodiscard]] ShortText text(std::uint16_t glyph) const { return (*texts_)[glyph]; }
    [[nodiscard]] DescriptorMetrics metrics() const;
    /// False if the font's maker forbids it (OpenType, OS/2, fsType).
    [[nodiscard]] bool may_be_embedded() const;

private:
    struct Free {
        void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    };

    std::string name_;
    std::shared_ptr<const MappedFile> data_;
    std::unique_ptr<hb_face_t, Free> face_;
    std::unique_ptr<hb_font_t, Free> font_;
    double per_unit_ = 1;  ///< thousandths of an em in a unit of the font
    std::vector<double> widths_;
    Outlines outlines_ = Outlines::TrueType;
    std::unique_ptr<GlyphTexts> texts_;
};

}  // namespace portraits::write
