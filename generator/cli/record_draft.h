#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/record/value.h"

namespace portraits::cli {

/// The cells of a record: paths such as `facts.population.value` or `contact.1.email` with their values, as a table holds
/// them. A cell is what stands in the record, `n/a` or `80006`; text that would be read as something else stands in
/// quotation marks, `"2016"`.
using Cells = std::vector<std::pair<std::string, std::string>>;

/// Takes a record apart.
Cells cells_of(const record::Value& record);

/// Puts a record together again, as YAML: keys in the order of the cells, empty cells left out. Texts of several lines are
/// written as blocks.
std::string record_text(const Cells& cells);

}  // namespace portraits::cli
