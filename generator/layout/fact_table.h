#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A row of the facts table, its figures written out in the page's language.
struct FactRow {
    enum class Kind {
        Figure,   ///< a number and perhaps its year
        Missing,  ///< what stands for a figure that is not known: `n/a`
        Text,     ///< words, which take the year's column too
        Group,    ///< the label of the rows below it
    };
    Kind kind = Kind::Figure;
    std::string label;
    std::string value, year;
    std::string note;  ///< goes below the table, marked by a superior letter
    int indent = 0;    ///< steps of 3 mm
};

/// Label, rows with a rule below each, notes; white below.
BlockPtr fact_table(const Scribe& scribe, std::string label, std::vector<FactRow> rows);

}  // namespace portraits::layout
