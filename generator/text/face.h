#pragma once

#include <memory>
#include <string>

#include "generator/base/result.h"
#include "generator/text/font_library.h"
#include "generator/text/harfbuzz.h"

namespace portraits::text {

/// An opened face. Its HarfBuzz font is immutable and works in font units, so that one serves all sizes and threads.
class Face {
public:
    /// The error says what is wrong with the file and which package brings it.
    static Result<Face> open(const FaceEntry& entry, std::shared_ptr<const MappedFile> data);

    [[nodiscard]] hb_font_t* font() const { return font_.get(); }
    [[nodiscard]] int units_per_em() const { return units_per_em_; }
    [[nodiscard]] FaceMetrics metrics() const;
    [[nodiscard]] std::string postscript_name() const;

    /// Whether HarfBuzz can show the character: from the character map, from its canonical parts, or as one of the
    /// spaces and hyphens that it makes from others.
    [[nodiscard]] bool has(char32_t character) const;

private:
    Face(std::shared_ptr<const MappedFile> data, HbFont font);

    std::shared_ptr<const MappedFile> data_;  // outlives the font that reads it
    HbFont font_;
    int units_per_em_;
};

}  // namespace portraits::text
