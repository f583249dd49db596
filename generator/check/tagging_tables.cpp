// Tables and lists: rows of one length, headings that say what they head.

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Calls `visit(place)` for each element of a role.
template <typename Visit>
void for_each_of(const Reading& reading, std::string_view role, Visit visit) {
    for (std::size_t i = 0; i < reading.tree.elements.size(); ++i) {
        if (reading.tree.elements[i].role == role) {
            visit(static_cast<int>(i));
        }
    }
}

/// The rows of a table, through its parts.
std::vector<int> rows_of(const StructureTree& tree, int table) {
    std::vector<int> rows;
    for (const int child : tree.children(table)) {
        const std::string& role = tree.at(child).role;
        if (role == "TR") {
            rows.push_back(child);
        } else if (role == "THead" || role == "TBody" || role == "TFoot") {
            const std::vector<int> inside = rows_of(tree, child);
            rows.insert(rows.end(), inside.begin(), inside.end());
        }
    }
    return rows;
}

/// How many columns each row fills, with cells that reach down from rows above.
std::vector<int> widths_of(const StructureTree& tree, const std::vector<int>& rows) {
    std::vector<int> widths(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (const int cell : tree.children(rows[r])) {
            const auto reach = static_cast<std::size_t>(std::max(1, tree.at(cell).row_span));
            for (std::size_t k = r; k < std::min(rows.size(), r + reach); ++k) {
                widths[k] += std::max(1, tree.at(cell).column_span);
            }
        }
    }
    return widths;
}

void regular(const Reading& reading, Findings& findings) {
    for_each_of(reading, "Table", [&](int table) {
        const std::vector<int> rows = rows_of(reading.tree, table);
        const std::vector<int> widths = widths_of(reading.tree, rows);
        for (std::size_t r = 1; r < rows.size(); ++r) {
            if (widths[r] != widths[0]) {
                findings.on_page(
                    reading.tree.page(table),
                    fmt::format("{}: row {} has {} columns, the first {}", reading.tree.path(table),
                                r + 1, widths[r], widths[0]));
            }
        }
    });
}

void headers(const Reading& reading, Findings& findings) {
    for_each_of(reading, "Table", [&](int table) {
        bool any = false;
        for (const int row : rows_of(reading.tree, table)) {
            for (const int cell : reading.tree.children(row)) {
                const StructureElement& facts = reading.tree.at(cell);
                any = any || facts.role == "TH";
                if (facts.role == "TH" && facts.scope.empty()) {
                    findings.on_page(
                        reading.tree.page(cell),
                        fmt::format("{} does not say what it heads", reading.tree.path(cell)));
                }
            }
        }
        if (!any) {
            findings.on_page(reading.tree.page(table),
                             fmt::format("{} has no headings", reading.tree.path(table)));
        }
    });
}

bool has_labels(const StructureTree& tree, int list) {
    for (const int item : tree.children(list)) {
        for (const int part : tree.children(item)) {
            if (tree.at(part).role == "Lbl") {
                return true;
            }
        }
    }
    return false;
}

void numbering(const Reading& reading, Findings& findings) {
    for_each_of(reading, "L", [&](int list) {
        const std::string& said = reading.tree.at(list).numbering;
        if (has_labels(reading.tree, list) && (said.empty() || said == "None")) {
            findings.on_page(reading.tree.page(list),
                             fmt::format("{} has labels and does not say of which kind",
                                         reading.tree.path(list)));
        }
    });
}

constexpr Rule rules[] = {
    {"table-regular", Level::Error, "All rows of a table have the same number of columns.",
     regular},
    {"table-headers", Level::Error,
     "A table has headings, and each says whether it heads a row or a column.", headers},
    {"list-numbering", Level::Error, "A list with labels says how it is numbered.", numbering},
};

}  // namespace

std::span<const Rule> table_rules() { return rules; }

}  // namespace portraits::check::pdf
