#include "generator/write/glyph_spans.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "generator/write/clusters.h"
#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

/// Readers take a gap of a tenth of an em, and glyphs whose squares overlap, for the end of a word, but not within one replacement
/// text. Wide characters are set so: marks without the blank half of their square, and Han spread over a line.
bool is_apart_from_next(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font) {
    constexpr double closest = -200;
    constexpr double farthest = 80;
    if (cluster.end == run.glyphs.size() ||
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

/// From left to right: as few clusters as can be have their text beside them.
std::vector<GlyphSpan> divide_rightward(const ink::GlyphRun& run, const FontFace& font) {
    std::vector<GlyphSpan> spans;
    bool last_told = false;
    bool is_apart = false;
    for (ClusterWalk walk{run}; !walk.at_end();) {
        const Cluster cluster = walk.next();
        const bool was_apart = std::exchange(is_apart, is_apart_from_next(run, cluster, font));
        const bool told = !is_apart && !was_apart && !has_marks(run, cluster) &&
                          says_its_text(run, cluster, font);
        if (spans.empty() || told != last_told) {
            spans.push_back({cluster.begin, cluster.end, {}});
        }
        spans.back().end = cluster.end;
        if (!told) {
            spans.back().actual_text += cluster.text(run);
        }
        last_told = told;
    }
    return spans;
}

bool is_space(const ink::GlyphRun& run, const Cluster& cluster) {
    const std::string_view text = cluster.text(run);
    return text == " " || text == "\u00A0";
}

/// A glyph for each character: then turning glyphs round turns the text round.
bool is_one_for_one(const ink::GlyphRun& run, const Cluster& cluster, const FontFace& font) {
    return cluster.size() == 1 && is_at_most_one_code_point(cluster.text(run)) &&
           says_its_text(run, cluster, font);
}

/// The first glyph that moves the pen: a reader takes the place of a text from what is shown first, and a mark stands above the
/// line and inside its letter.
std::size_t first_to_move(const ink::GlyphRun& run, std::size_t begin, std::size_t end) {
    const auto glyphs = run.glyphs.begin();
    const auto found = std::find_if(glyphs + static_cast<std::ptrdiff_t>(begin),
                                    glyphs + static_cast<std::ptrdiff_t>(end),
                                    [](const ink::Glyph& g) { return g.advance != 0; });
    const auto place = static_cast<std::size_t>(found - glyphs);
    return place == end ? begin : place;
}

/// Neighbouring clusters between spaces, or one space.
struct Word {
    std::size_t begin, end;
    std::size_t text_begin, text_end;
    bool told = true;  ///< each glyph says its character

    explicit Word(const Cluster& first)
        : begin{first.begin},
          end{first.end},
          text_begin{first.text_begin},
          text_end{first.text_end} {}
    /// What stands at the right of a word comes before it in the text.
    void take(const Cluster& next) {
        end = next.end;
        text_begin = next.text_begin;
    }
};

/// A word that tells itself joins the span before it if that does so, too.
void add_word(const ink::GlyphRun& run, const Word& word, std::vector<GlyphSpan>& spans) {
    if (!word.told) {
        const std::string_view text = run.text;
        spans.push_back(
            {word.begin, word.end,
             reversed_characters(text.substr(word.text_begin, word.text_end - word.text_begin)),
             first_to_move(run, word.begin, word.end)});
    } else if (!spans.empty() && spans.back().actual_text.empty()) {
        spans.back().end = word.end;
    } else {
        spans.push_back({word.begin, word.end, {}, word.begin});
    }
}

/// From right to left: a word in which one glyph does not say its character has its text beside it as a whole, so that the place
/// of the text, from the first glyph shown to the last, is that of the word.
std::vector<GlyphSpan> divide_leftward(const ink::GlyphRun& run, const FontFace& font, bool whole) {
    std::vector<GlyphSpan> spans;
    std::optional<Word> word;
    const auto close = [&] {
        if (word) {
            add_word(run, *word, spans);
            word.reset();
        }
    };
    for (ClusterWalk walk{run}; !walk.at_end();) {
        const Cluster cluster = walk.next();
        if (is_space(run, cluster)) {
            close();
            add_word(run, Word{cluster}, spans);
            continue;
        }
        if (word) {
            word->take(cluster);
        } else {
            word.emplace(cluster);
        }
        word->told = word->told && !whole && is_one_for_one(run, cluster, font);
    }
    close();
    return spans;
}

}  // namespace

std::vector<GlyphSpan> divide_by_text(const ink::GlyphRun& run, const FontFace& font, bool whole) {
    if (run.right_to_left) {
        return divide_leftward(run, font, whole);
    }
    return whole ? std::vector<GlyphSpan>{{0, run.glyphs.size(), run.text}}
                 : divide_rightward(run, font);
}

}  // namespace portraits::write
