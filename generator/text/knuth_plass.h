#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "generator/base/length.h"

/// Optimum breaking of a sequence of boxes, glue and penalties: D. E. Knuth and M. F. Plass,
/// "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981). It knows nothing
/// of text: a line may be a line of words or a frame of lines.
namespace portraits::text::knuth_plass {

inline constexpr double forbidden = std::numeric_limits<double>::infinity();
inline constexpr double forced = -std::numeric_limits<double>::infinity();
/// A break that is worse than a line beyond its limits.
inline constexpr double discouraged = 1'000;
/// A break that is taken only where every other way breaks a rule as grave.
inline constexpr double last_resort = 30'000;

struct Item {
    enum class Kind : std::uint8_t { Box, Glue, Penalty };

    Kind kind = Kind::Box;
    bool flagged = false;  ///< of a penalty: ends in a hyphen
    bool fills =
        false;  ///< of glue: stretches without limit and at no cost, as at the end of a paragraph
    Length width;  ///< of a box or glue
    /// Of glue: its own. Of a box `stretch` is how far its letters may move apart or together as a last resort; of a penalty,
    /// `stretch` is what the line that breaks here gains of that, and `shrink` what the line after it gains.
    Length stretch, shrink;
    double penalty = 0;
    Length
        end;  ///< what a line that breaks here gains in width: a hyphen, less what hangs in the margin
    Length start;  ///< what the line after a break here gains: negative where its first glyph hangs

    static Item box(Length width);
    static Item glue(Length width, Length stretch, Length shrink);
    static Item fill();
    static Item break_for(double penalty, Length end = {}, bool flagged = false);

    [[nodiscard]] bool is_box() const { return kind == Kind::Box; }
    [[nodiscard]] bool is_glue() const { return kind == Kind::Glue; }
    [[nodiscard]] bool is_forced() const { return kind == Kind::Penalty && penalty == forced; }
};

/// What makes a line good.
enum class Shape : std::uint8_t {
    Justified,  ///< glue stretches and shrinks: the paper's own measure
    Ragged,     ///< glue keeps its width: the squared shortfall counts
};

enum class Lines : std::uint8_t { Optimum, Fewest };

struct Rules {
    Shape shape = Shape::Justified;
    double tolerance = 1;  ///< greatest adjustment ratio of a good line
    double rag = 0.25;     ///< share of the measure by which a ragged line of ratio 1 is short
    double last_line_min =
        0;  ///< least width of a line that ends in filling glue, as a share of the measure
    int flagged_in_a_row = std::numeric_limits<int>::max();  ///< at most; 0 is read as 1
    Lines lines = Lines::Optimum;
    int looseness = 0;  ///< lines more than the optimum has; ignored with `Lines::Fewest`

    double flagged_demerits = 3'000;       ///< the paper's alpha: two lines in a row end in hyphens
    double last_flagged_demerits = 5'000;  ///< TeX's: the last line begins with the rest of a word
    double fitness_demerits = 3'000;       ///< the paper's gamma: a tight line beside a loose one
    double wedge_demerits = 600;  ///< ragged: three lines step the same way, as a staircase does
};

/// Rules that were broken come before all beauty; within the same, demerits count.
struct Cost {
    std::int64_t broken =
        0;  ///< whole numbers, so that a grave rule never swallows a light one by rounding
    double demerits = 0;

    friend constexpr bool operator==(const Cost&, const Cost&) = default;
    friend constexpr bool operator<(const Cost& a, const Cost& b) {
        return a.broken != b.broken ? a.broken < b.broken : a.demerits < b.demerits;
    }
};

struct Line {
    std::size_t first = 0;  ///< its first item, after what a break swallows
    std::size_t last = 0;   ///< the item at which it breaks
    double ratio = 0;  ///< adjustment ratio; of a ragged line its shortfall in units of the rag
    bool overfull = false;
};

struct Breaks {
    std::vector<Line> lines;
    Cost cost;

    [[nodiscard]] bool overfull() const;
};

/// The best way to break `items` into lines. Line i has `measures[i]`, further lines the last of
/// them. The items end in a forced break; a line longer than its measure appears only where there
/// is no break inside it.
Breaks total_fit(std::span<const Item> items, std::span<const Length> measures, const Rules& rules);

}  // namespace portraits::text::knuth_plass
