#include "generator/write/clusters.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace portraits::write {
namespace {

/// Glyphs of one cluster with the text they stand for.
struct Cluster {
    std::size_t begin, end;
    std::size_t text_begin, text_end;
};

/// What the glyphs say without help, in logical order; nothing if one of them says nothing or it is long.
std::optional<ShortText> spoken(const ink::GlyphRun& run, const Cluster& cluster,
                                const FontFace& font) {
    std::optional<ShortText> text = ShortText{};
    for (std::size_t i = 0; text && i < cluster.end - cluster.begin; ++i) {
        const std::size_t place = run.right_to_left ? cluster.end - 1 - i : cluster.begin + i;
        text = text->followed_by(font.text(run.glyphs[place].id));
    }
    return text;
}

/// Readers see a mark's zero width as a gap before the next letter, and would part the word there.
bool has_marks(const ink::GlyphRun& run, const Cluster& cluster) {
    const auto glyphs = std::span{run.glyphs}.subspan(cluster.begin, cluster.end - cluster.begin);
    return glyphs.size() > 1 && std::any_of(glyphs.begin(), glyphs.end(),
                                            [](const ink::Glyph& g) { return g.advance == 0; });
}

/// A space that must not break copies as a space: that is what people search for.
bool is_told(std::string_view text, ShortText said) {
    constexpr std::string_view no_break_space = "\u00A0";
    return ShortText::from(text) == said || (text == no_break_space && said == ShortText::of(U' '));
}

bool says_its_text(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font) {
    const std::string_view text = std::string_view{run.text}.substr(
        cluster.text_begin, cluster.text_end - cluster.text_begin);
    if (text.size() == 1 && cluster.end - cluster.begin == 1) {  // nearly all there is
        return font.text(run.glyphs[cluster.begin].id) ==
               ShortText::of(static_cast<unsigned char>(text.front()));
    }
    if (has_marks(run, cluster)) {
        return false;
    }
    const auto said = spoken(run, cluster, font);
    return text.empty() || (said && is_told(text, *said));
}

/// Readers take a gap of a tenth of an em, and glyphs whose squares overlap, for the end of a word, but not within one replacement
/// text. Wide characters are set so: marks without the blank half of their square, and Han spread over a line.
bool is_apart_from_next(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font) {
    constexpr double closest = -200;
    constexpr double farthest = 80;
    if (run.right_to_left || cluster.end == run.glyphs.size() ||
        cluster.text_end - cluster.text_begin < 3) {  // bytes: no wide character is shorter
        return false;
    }
    const ink::Glyph& last = run.glyphs[cluster.end - 1];
    const std::int64_t step =
        std::int64_t{last.advance} - last.x_offset + run.glyphs[cluster.end].x_offset;
    const double gap = static_cast<double>(step) * 1000 / static_cast<double>(run.size.to_raw()) -
                       font.width(last.id);
    return gap < closest || gap > farthest;
}

/// The cluster that begins at a glyph. `after` is where the text of the cluster next to it in reading order begins: for
/// text to the right that lies ahead, for text to the left it has gone by.
Cluster cluster_at(const ink::GlyphRun& run, std::size_t begin, std::size_t after) {
    const std::uint32_t start = run.glyphs[begin].cluster;
    std::size_t end = begin + 1;
    while (end < run.glyphs.size() && run.glyphs[end].cluster == start) {
        ++end;
    }
    if (!run.right_to_left) {
        after = end < run.glyphs.size() ? run.glyphs[end].cluster : run.text.size();
    }
    const std::size_t text_begin = std::min<std::size_t>(start, run.text.size());
    return {begin, end, text_begin, std::clamp(after, text_begin, run.text.size())};
}

}  // namespace

void divide_by_text(const ink::GlyphRun& run, const FontFace& font, std::vector<GlyphSpan>& spans) {
    spans.clear();
    std::size_t after = run.text.size();
    std::size_t text_begin = 0;
    std::size_t text_end = 0;
    bool last_told = false;
    bool is_apart = false;
    for (std::size_t i = 0; i < run.glyphs.size();) {
        const Cluster cluster = cluster_at(run, i, after);
        const bool was_apart = std::exchange(is_apart, is_apart_from_next(run, cluster, font));
        const bool told = !is_apart && !was_apart && says_its_text(run, cluster, font);
        if (spans.empty() || told != last_told) {
            spans.push_back({cluster.begin, cluster.end, {}});
            text_begin = cluster.text_begin;
            text_end = cluster.text_end;
        }
        spans.back().end = cluster.end;
        text_begin = std::min(text_begin, cluster.text_begin);
        text_end = std::max(text_end, cluster.text_end);
        if (!told) {
            spans.back().actual_text =
                std::string_view{run.text}.substr(text_begin, text_end - text_begin);
        }
        last_told = told;
        after = cluster.text_begin;
        i = cluster.end;
    }
}

std::string_view text_of_lone_glyph(const ink::GlyphRun& run, std::size_t glyph) {
    const auto& glyphs = run.glyphs;
    const std::uint32_t start = glyphs[glyph].cluster;
    const bool first = glyph == 0;
    const bool last = glyph + 1 == glyphs.size();
    if ((!first && glyphs[glyph - 1].cluster == start) ||
        (!last && glyphs[glyph + 1].cluster == start)) {
        return {};
    }
    std::size_t end = run.text.size();
    if (run.right_to_left) {
        end = first ? end : glyphs[glyph - 1].cluster;
    } else {
        end = last ? end : glyphs[glyph + 1].cluster;
    }
    return std::string_view{run.text}.substr(start, end - start);
}

}  // namespace portraits::write
