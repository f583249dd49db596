#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

// In a template: `{block: key figures, field: figures, across: 2, gutter: 6}`.

/// A number in large type with its words.
struct KeyFigure {
    std::string before;  ///< how it is rounded: `more than`; may be empty
    std::string number;
    std::string words;
};

/// How numbers stand side by side.
struct FigureGridForm {
    std::string number_style, words_style, before_style;
    int columns = 2;
    Length gutter;
    Length white;  ///< between rows
};

/// Key figures in rows of equal columns, each under a rule in the accent colour. Numbers of a row
/// share a baseline. Refused where a number is wider than its column. Empty without figures.
BlockPtr figure_grid(const Scribe& scribe, std::vector<KeyFigure> figures, FigureGridForm form);

}  // namespace portraits::layout
