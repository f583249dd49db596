#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/base/geometry.h"
#include "generator/text/type.h"

namespace portraits::layout {

/// What the lines of a text look like. Lines of balanced text are as short as they need be, last lines as their text is: neither
/// counts for the rag or for the word spaces.
struct Linage {
    std::size_t lines = 0;
    std::size_t words = 0;
    std::size_t overfull = 0;      ///< lines that are wider than their measure
    std::size_t hyphens = 0;       ///< lines that end in a hyphen which the text does not have
    std::size_t hyphen_runs = 0;   ///< of these, right below another one
    std::size_t single_words = 0;  ///< last lines of one word, under other lines
    std::size_t short_lines = 0;   ///< ragged lines under 0.75 of the measure
    std::size_t shortish = 0;  ///< ragged lines under 0.8 of the measure, the short ones included
    std::size_t unjustified = 0;       ///< lines of justified text that its limits leave ragged
    std::size_t tracked = 0;           ///< justified lines whose letters have moved
    double shortest = 1;               ///< least share of the measure that a ragged line fills
    double tightest = 1, loosest = 1;  ///< word spaces of justified lines, as factors
    double most_tracking = 0;          ///< of their letters, em

    Linage& operator+=(const Linage& other);
};

Linage linage_of(const text::Broken& text, const text::ParagraphStyle& style);

/// What poor lines cost, in the unit of the ladder: far less than a move of a lever that a reader sees.
double badness_of(const Linage& lines);

/// What became of one field of a record: how much of the page it takes.
struct Passage {
    std::string field;  ///< dotted: `plan`, `foreword.text`; empty until somebody knows
    Size size;          ///< its measure and the height of all its lines
    Linage lines;
};

using Passages = std::vector<Passage>;

}  // namespace portraits::layout
