#include "generator/cli/record_draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/cli/yaml_text.h"
#include "generator/record/scalar.h"

namespace portraits::cli {
namespace {

using record::Kind;
using record::Value;

constexpr std::string_view no_items = "[]";
constexpr std::string_view no_keys = "{}";

bool is_quoted(std::string_view cell) {
    return cell.size() >= 2 && cell.starts_with('"') && cell.ends_with('"');
}

/// Whether a text in a cell would be taken for something else.
bool needs_quotes(std::string_view text) {
    return text.empty() || is_quoted(text) || text == no_items || text == no_keys ||
           record::resolve_scalar(text).kind != Kind::String;
}

std::string cell_of(const Value& scalar) {
    if (scalar.is_null()) {
        return "~";
    }
    const bool quotes = scalar.kind() == Kind::String && needs_quotes(scalar.text());
    return quotes ? fmt::format("\"{}\"", scalar.text()) : scalar.text();
}

void add_cells(const std::string& path, const Value& value, Cells& cells) {
    const std::string prefix = path.empty() ? "" : path + ".";
    if (value.is_map() && !value.entries().empty()) {
        for (const Value::Entry& entry : value.entries()) {
            add_cells(prefix + entry.key, entry.value, cells);
        }
    } else if (value.is_list() && !value.items().empty()) {
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            add_cells(fmt::format("{}{}", prefix, i + 1), value.items()[i], cells);
        }
    } else {
        cells.emplace_back(path, value.is_map()    ? std::string{no_keys}
                                 : value.is_list() ? std::string{no_items}
                                                   : cell_of(value));
    }
}

/// A key's or item's place in the tree that the paths make up.
struct Branch {
    std::string name;
    std::string cell;  ///< of a leaf
    std::vector<Branch> branches;

    Branch& at(std::string_view wanted) {
        const auto found =
            std::find_if(branches.begin(), branches.end(),
                         [wanted](const Branch& each) { return each.name == wanted; });
        return found != branches.end() ? *found
                                       : branches.emplace_back(Branch{std::string{wanted}, {}, {}});
    }
    [[nodiscard]] bool is_list() const {
        return !branches.empty() &&
               std::all_of(branches.begin(), branches.end(), [](const Branch& each) {
                   return record::resolve_scalar(each.name).kind == Kind::Int;
               });
    }
};

Branch tree_of(const Cells& cells) {
    Branch root;
    for (const auto& [path, cell] : cells) {
        if (cell.empty()) {
            continue;
        }
        Branch* branch = &root;
        for (std::string_view rest = path; !rest.empty();) {
            const std::string_view part = rest.substr(0, rest.find('.'));
            branch = &branch->at(part);
            rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        }
        branch->cell = cell;
    }
    return root;
}

/// What stands behind the colon or the dash, from a space or a newline on.
std::string leaf_text(const std::string& cell, std::size_t indent) {
    if (is_quoted(cell)) {
        const std::string text = cell.substr(1, cell.size() - 2);
        return " " + (needs_quotes(text) ? quoted_scalar(text) : scalar_text(text, indent));
    }
    return " " + (needs_quotes(cell) ? cell : scalar_text(cell, indent));
}

std::string branch_text(const Branch& branch, std::size_t indent);

std::string list_text(const Branch& list, std::size_t indent) {
    std::string text;
    for (const Branch& item : list.branches) {
        if (item.branches.empty()) {
            text += fmt::format("{:{}}-{}\n", "", indent, leaf_text(item.cell, indent + 2));
        } else {
            // The first key of a map stands on the line of the dash.
            std::string inner = branch_text(item, indent + 2);
            inner[indent] = '-';
            text += inner;
        }
    }
    return text;
}

std::string branch_text(const Branch& branch, std::size_t indent) {
    std::string text;
    for (const Branch& child : branch.branches) {
        text += fmt::format("{:{}}{}:", "", indent, child.name);
        if (child.branches.empty()) {
            text += leaf_text(child.cell, indent + 2) + "\n";
        } else if (child.is_list()) {
            text += "\n" + list_text(child, indent + 2);
        } else {
            text += "\n" + branch_text(child, indent + 2);
        }
    }
    return text;
}

}  // namespace

Cells cells_of(const Value& record) {
    Cells cells;
    add_cells("", record, cells);
    return cells;
}

std::string record_text(const Cells& cells) { return branch_text(tree_of(cells), 0); }

}  // namespace portraits::cli
