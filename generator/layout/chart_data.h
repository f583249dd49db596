#pragma once

#include <string>
#include <vector>

#include "generator/layout/page_context.h"

namespace portraits::layout {

/// How a record says that a number has been rounded.
enum class Rounded {
    Exact,
    Near,   ///< nearly, around, about: the last unit of the drawing is not certain
    Above,  ///< over, more than: a unit more is begun
};

Rounded rounded_of(const record::Value& item);

/// One of a chart's numbers.
struct ChartRow {
    std::string label;
    double value = 0;
    std::string printed;   ///< the number in words, as it stands beside its bar
    std::string sentence;  ///< says it in full; may be empty
    Rounded rounded = Rounded::Exact;
    bool projected = false;
};

/// What a chart shows: bars, columns or shares alike.
struct ChartData {
    std::string title;
    std::string note;  ///< how to read it; may be empty
    std::vector<ChartRow> rows;

    /// The title and all rows in words: their sentences, or label and number.
    [[nodiscard]] std::string told() const;
};

/// The chart at the path `field`: a list of rows, or a map with `title`, `note` and `rows`. The
/// template's `category` and `value` name the keys of a row, if they are not `label` and `value`.
/// A row without `printed` shows its number with the chart's or its own `unit`.
ChartData chart_at(const record::Value& args, const PageContext& context);

/// The number of a value in the language of the text; a text as it stands.
std::string number_text(const record::Value& value, const PageContext& context);

/// A number with its unit: a sign of per cent stands close, a word apart. Either may be empty.
std::string with_unit(std::string number, const std::string& unit);

}  // namespace portraits::layout
