#include "generator/write/clusters.h"

#include <algorithm>
#include <optional>
#include <span>

namespace portraits::write {
namespace {

/// What the glyphs say without help, in logical order; nothing if one of them says nothing or it is long.
std::optional<ShortText> spoken(const ink::GlyphRun& run, const Cluster& cluster,
                                const FontFace& font) {
    std::optional<ShortText> text = ShortText{};
    for (std::size_t i = 0; text && i < cluster.size(); ++i) {
        const std::size_t place = run.right_to_left ? cluster.end - 1 - i : cluster.begin + i;
        text = text->followed_by(font.text(run.glyphs[place].id));
    }
    return text;
}

/// A space that must not break copies as a space: that is what people search for.
bool is_told(std::string_view text, ShortText said) {
    constexpr std::string_view no_break_space = "\u00A0";
    return ShortText::from(text) == said || (text == no_break_space && said == ShortText::of(U' '));
}

}  // namespace

Cluster ClusterWalk::next() {
    const auto& glyphs = run_.glyphs;
    const std::size_t begin = glyph_;
    const std::uint32_t start = glyphs[begin].cluster;
    while (glyph_ < glyphs.size() && glyphs[glyph_].cluster == start) {
        ++glyph_;
    }
    // The text that follows belongs to the cluster at the right, or in a run to the left to the one gone by.
    if (!run_.right_to_left) {
        after_ = glyph_ < glyphs.size() ? glyphs[glyph_].cluster : run_.text.size();
    }
    const std::size_t text_begin = std::min<std::size_t>(start, run_.text.size());
    const Cluster cluster{begin, glyph_, text_begin,
                          std::clamp(after_, text_begin, run_.text.size())};
    after_ = text_begin;
    return cluster;
}

bool has_marks(const ink::GlyphRun& run, const Cluster& cluster) {
    const auto glyphs = std::span{run.glyphs}.subspan(cluster.begin, cluster.size());
    return glyphs.size() > 1 && std::any_of(glyphs.begin(), glyphs.end(),
                                            [](const ink::Glyph& g) { return g.advance == 0; });
}

bool says_its_text(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font) {
    const std::string_view text = cluster.text(run);
    if (text.size() == 1 && cluster.size() == 1) {  // nearly all there is
        return font.text(run.glyphs[cluster.begin].id) ==
               ShortText::of(static_cast<unsigned char>(text.front()));
    }
    const auto said = spoken(run, cluster, font);
    return text.empty() || (said && is_told(text, *said));
}

}  // namespace portraits::write
