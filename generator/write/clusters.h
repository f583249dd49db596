#pragma once

#include <cstddef>
#include <string_view>

#include "generator/ink/item.h"
#include "generator/write/font_face.h"

namespace portraits::write {

/// Glyphs of one cluster, in visual order, with the part of the run's text that they stand for.
struct Cluster {
    std::size_t begin, end;
    std::size_t text_begin, text_end;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] std::string_view text(const ink::GlyphRun& run) const {
        return std::string_view{run.text}.substr(text_begin, text_end - text_begin);
    }
};

/// Walks over the clusters of a run from left to right.
class ClusterWalk {
public:
    explicit ClusterWalk(const ink::GlyphRun& run) : run_{run}, after_{run.text.size()} {}

    [[nodiscard]] bool at_end() const { return glyph_ == run_.glyphs.size(); }
    Cluster next();

private:
    const ink::GlyphRun& run_;
    std::size_t glyph_ = 0;
    std::size_t
        after_;  ///< where the text that follows the next cluster's begins, if it is to its left
};

/// Readers see a mark's zero width as a gap before the next letter, and would part the word there.
bool has_marks(const ink::GlyphRun& run, const Cluster& cluster);

/// Whether its glyphs, each by what the font tells of it, say the cluster's text in logical order.
bool says_its_text(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font);

}  // namespace portraits::write
