#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"
#include "generator/base/source.h"

namespace portraits::cli {

/// A row of a table and the line of the file that it begins in.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// A table as spreadsheets and survey tools write it; the first row holds the names of the columns.
struct CsvTable {
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;
};

/// Reads comma-, semicolon- or tab-separated values in UTF-8, with or without a byte-order mark; cells in quotation marks may
/// hold separators and line ends (RFC 4180). Line ends inside cells become newlines.
Result<CsvTable> read_csv(const std::shared_ptr<const SourceFile>& file);

/// Comma-separated values with a byte-order mark, without which spreadsheets take UTF-8 for something else.
std::string csv_text(const CsvTable& table);

}  // namespace portraits::cli
