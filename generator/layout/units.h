#pragma once

#include <cstdint>
#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

// In a template: `{block: units, field: figures.cities, label_width: 54, gutter: 6, pitch: 3}`.

/// What one mark of a field is drawn as.
enum class UnitMark { Dot, Square };

/// A number with its words, and a mark for each of its units.
struct UnitFigure {
    std::string number;
    std::string unit;      ///< what is counted, set strong: `cities`
    std::string sentence;  ///< goes on from it
    std::int64_t marks = 0;
    UnitMark mark = UnitMark::Dot;
};

/// How it looks: the number in a column at the start edge, the marks beside it.
struct UnitForm {
    std::string number_style, words_style;
    ink::SwatchId mark{};
    Length column;  ///< of number and words; what would leave the marks less has them below
    Length gutter;
    Length pitch;  ///< from mark to mark at least: rows fill their measure
};

/// A rule, the number with its words, and the field of marks, which is a figure.
BlockPtr unit_figure(const Scribe& scribe, UnitFigure figure, UnitForm form);

}  // namespace portraits::layout
