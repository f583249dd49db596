#include "generator/cli/csv_table.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "generator/record/encoding.h"

namespace portraits::cli {
namespace {

/// The separator that stands most often in the first line, outside quotation marks.
char separator_of(std::string_view text) {
    constexpr std::array separators{',', ';', '\t'};
    std::array<int, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (c == '\n' && !quoted) {
            break;
        }
        const auto found = std::find(separators.begin(), separators.end(), c);
        if (found != separators.end() && !quoted) {
            ++counts[static_cast<std::size_t>(found - separators.begin())];
        }
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

/// Line ends of all systems become newlines.
std::string with_newlines(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool before_newline = i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\r' && !before_newline) {
            result += '\n';
        } else if (text[i] != '\r') {
            result += text[i];
        }
    }
    return result;
}

/// The parser of libcsv, fed byte by byte so that the line of each row is known.
class Parser {
public:
    explicit Parser(char separator) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
            throw std::bad_alloc{};
        }
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&parser_); }

    /// False at the first byte that does not belong there.
    bool read(std::string_view text) {
        for (const char c : text) {
            if (csv_parse(&parser_, &c, 1, on_cell, on_row, this) != 1) {
                return false;
            }
            line_ += c == '\n' ? 1 : 0;
        }
        return csv_fini(&parser_, on_cell, on_row, this) == 0;
    }
    [[nodiscard]] std::size_t line() const { return line_; }
    [[nodiscard]] std::vector<CsvRow> take() { return std::move(rows_); }

private:
    static void on_cell(void* bytes, std::size_t size, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        const std::string_view cell{bytes == nullptr ? "" : static_cast<const char*>(bytes), size};
        parser.row_.cells.push_back(with_newlines(cell));
    }
    static void on_row(int, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        parser.row_.line = parser.row_start_;
        parser.row_start_ = parser.line_ + 1;
        parser.rows_.push_back(std::exchange(parser.row_, {}));
    }

    csv_parser parser_{};
    std::size_t line_ = 1;
    std::size_t row_start_ = 1;
    CsvRow row_;
    std::vector<CsvRow> rows_;
};

Diagnostic fault(const std::shared_ptr<const SourceFile>& file, std::size_t line,
                 std::string message, std::string hint) {
    return {Level::Error, {file, line, 1, 0}, std::move(message), std::move(hint), "table"};
}

bool is_empty(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

std::string in_quotes(std::string_view cell) {
    std::string text(cell.size() * 2 + 2, '\0');
    text.resize(csv_write(text.data(), text.size(), cell.data(), cell.size()));
    return text;
}

std::string row_text(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += (i == 0 ? "" : ",") + (cells[i].empty() ? std::string{} : in_quotes(cells[i]));
    }
    return text + "\r\n";
}

}  // namespace

Result<CsvTable> read_csv(const std::shared_ptr<const SourceFile>& file) {
    Diagnostics faults;
    if (!record::check_encoding(file, faults)) {
        return faults.sorted().front();
    }
    std::string_view text = file->text();
    text.remove_prefix(text.starts_with(record::byte_order_mark) ? record::byte_order_mark.size()
                                                                 : 0);
    Parser parser{separator_of(text)};
    if (!parser.read(text)) {
        return fault(file, parser.line(), "a quotation mark inside a cell",
                     "inside a cell in quotation marks, write each of them twice");
    }
    std::vector<CsvRow> rows = parser.take();
    if (rows.empty()) {
        return fault(file, 1, "the table is empty", "its first row holds the names of the columns");
    }
    if (is_empty(rows.front())) {
        return fault(file, rows.front().line, "the first row names no column",
                     "it holds the names of the columns");
    }
    CsvTable table{std::move(rows.front().cells), {}};
    for (auto row = std::next(rows.begin()); row != rows.end(); ++row) {
        if (row->cells.size() > table.columns.size()) {
            return fault(file, row->line,
                         fmt::format("this row has {} cells, the first {}", row->cells.size(),
                                     table.columns.size()),
                         "is a separator in a cell without quotation marks?");
        }
        row->cells.resize(table.columns.size());
        if (!is_empty(*row)) {
            table.rows.push_back(std::move(*row));
        }
    }
    return table;
}

std::string csv_text(const CsvTable& table) {
    std::string text{record::byte_order_mark};
    text += row_text(table.columns);
    for (const CsvRow& row : table.rows) {
        text += row_text(row.cells);
    }
    return text;
}

}  // namespace portraits::cli
