#pragma once

#include <fmt/format.h>
#include <hb.h>

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "generator/text/font_table.h"
#include "generator/text/shaper.h"
#include "tests/text/test_fonts.h"

namespace portraits::text::testing {

/// A library with a shaper and the faces that shaping tests ask for.
class Bench {
public:
    explicit Bench(FontManifest manifest = test_manifest())
        : library_{std::move(manifest)}, shaper_{library_} {}

    TypeStyle style(std::string_view family, int weight = 400, double size = 10,
                    std::vector<std::string> features = {}) {
        TypeStyle style;
        style.stack = library_.stack(family, weight, false).value();
        style.size = Length::pt(size);
        style.features = std::move(features);
        return style;
    }

    [[nodiscard]] const Shaper& shaper() const { return shaper_; }
    [[nodiscard]] const FontLibrary& library() const { return library_; }

    /// The glyphs as `name advance`, the advance in font units, pieces parted by ` | `.
    [[nodiscard]] std::string spell(const Shaped& shaped) const {
        std::vector<std::string> pieces;
        for (const ShapedPiece& piece : shaped.pieces) {
            pieces.push_back(spell(piece));
        }
        return fmt::format("{}", fmt::join(pieces, " | "));
    }

    [[nodiscard]] std::string spell(const ShapedPiece& piece) const {
        const Face& face = library_.impl().face(piece.font).value();
        std::vector<std::string> glyphs;
        for (const ink::Glyph& glyph : piece.glyphs) {
            std::array<char, 64> name{};
            hb_font_glyph_to_string(face.font(), glyph.id, name.data(), name.size());
            const double units = Length::raw(glyph.advance) / piece.size * face.units_per_em();
            glyphs.push_back(fmt::format("{} {}", name.data(), std::lround(units)));
        }
        return fmt::format("{}", fmt::join(glyphs, " "));
    }

    [[nodiscard]] std::string font_of(const ShapedPiece& piece) const {
        return library_.impl().face(piece.font).value().postscript_name();
    }

    /// Each piece as `font:text`, from left to right, parted by ` | `.
    [[nodiscard]] std::string pieces(const Shaped& shaped) const {
        std::vector<std::string> all;
        for (const ShapedPiece& piece : shaped.pieces) {
            all.push_back(fmt::format("{}:{}", font_of(piece), piece.text));
        }
        return fmt::format("{}", fmt::join(all, " | "));
    }

private:
    FontLibrary library_;
    Shaper shaper_;
};

}  // namespace portraits::text::testing
