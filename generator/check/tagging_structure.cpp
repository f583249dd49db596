// The shape of the structure tree: which element may stand in which, and what some of them must say.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

using Roles = std::set<std::string, std::less<>>;

void marked(const Reading& reading, Findings& findings) {
    if (!is_true(value(reading.file.catalog(), {"MarkInfo", "Marked"}))) {
        findings.in_file("the catalogue does not say that the file is tagged");
    }
    if (!reading.tree.exists || reading.tree.elements.empty()) {
        findings.in_file("there is no structure tree");
    }
    for (const std::string& fault : reading.tree.faults) {
        findings.in_file(fault);
    }
}

template <typename Visit>
void for_each_element(const Reading& reading, Visit visit) {
    for (std::size_t i = 0; i < reading.tree.elements.size(); ++i) {
        visit(static_cast<int>(i), reading.tree.elements[i]);
    }
}

void roles(const Reading& reading, Findings& findings) {
    for_each_element(reading, [&](int place, const StructureElement& element) {
        if (!is_standard_role(element.role)) {
            findings.on_page(
                reading.tree.page(place),
                fmt::format("{} is no standard type and is mapped to none", element.type));
        }
    });
}

/// Where some types must stand (ISO 32000-1, 14.8.4). An empty place is the top of the tree.
const std::map<std::string, Roles, std::less<>>& parents_of() {
    static const std::map<std::string, Roles, std::less<>> table{
        {"Document", {""}},   {"TR", {"Table", "THead", "TBody", "TFoot"}},
        {"TH", {"TR"}},       {"TD", {"TR"}},
        {"THead", {"Table"}}, {"TBody", {"Table"}},
        {"TFoot", {"Table"}}, {"LI", {"L"}},
        {"LBody", {"LI"}},    {"TOCI", {"TOC"}},
    };
    return table;
}

/// All that some types may hold.
const std::map<std::string, Roles, std::less<>>& children_of() {
    static const std::map<std::string, Roles, std::less<>> table{
        {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
        {"THead", {"TR"}},
        {"TBody", {"TR"}},
        {"TFoot", {"TR"}},
        {"TR", {"TH", "TD"}},
        {"L", {"LI", "L", "Caption"}},
        {"LI", {"Lbl", "LBody"}},
        {"TOC", {"TOC", "TOCI", "Caption"}},
        {"TOCI", {"Lbl", "Reference", "NonStruct", "P", "TOC", "Link"}},
    };
    return table;
}

/// Types that hold a line of text hold no blocks.
bool is_block_in_line(const std::string& outer, const std::string& inner) {
    static const Roles lines{"P",  "H",    "H1",    "H2",  "H3",        "H4",  "H5",
                             "H6", "Span", "Quote", "Lbl", "Reference", "Code"};
    static const Roles blocks{"Document", "Part", "Art", "Sect", "Div",   "BlockQuote", "TOC",
                              "Index",    "P",    "H",   "H1",   "H2",    "H3",         "H4",
                              "H5",       "H6",   "L",   "LI",   "LBody", "Table",      "TR"};
    return lines.contains(outer) && blocks.contains(inner);
}

bool allows(const std::map<std::string, Roles, std::less<>>& table, const std::string& of,
            const std::string& other) {
    const auto entry = table.find(of);
    return entry == table.end() || entry->second.contains(other);
}

void nesting(const Reading& reading, Findings& findings) {
    for_each_element(reading, [&](int place, const StructureElement& element) {
        const std::string outer = element.parent < 0 ? "" : reading.tree.at(element.parent).role;
        if (!allows(parents_of(), element.role, outer) ||
            !allows(children_of(), outer, element.role) || is_block_in_line(outer, element.role)) {
            findings.on_page(
                reading.tree.page(place),
                fmt::format("{} stands in {}", element.role,
                            outer.empty() ? "no element" : reading.tree.path(element.parent)));
        }
    });
}

/// Content stands in elements that hold text or pictures, not in those that only group.
void loose_content(const Reading& reading, Findings& findings) {
    static const Roles grouping{"Document", "Part",  "Art", "Sect", "Table", "TR",  "THead",
                                "TBody",    "TFoot", "L",   "LI",   "TOC",   "TOCI"};
    for_each_element(reading, [&](int place, const StructureElement& element) {
        const auto loose = [](const StructureKid& kid) {
            return kid.kind == StructureKid::Kind::Content;
        };
        if (grouping.contains(element.role) &&
            std::any_of(element.kids.begin(), element.kids.end(), loose)) {
            findings.on_page(reading.tree.page(place),
                             fmt::format("{} holds content of its own", reading.tree.path(place)));
        }
    });
}

void figure_text(const Reading& reading, Findings& findings) {
    for_each_element(reading, [&](int place, const StructureElement& element) {
        const bool figure = element.role == "Figure" || element.role == "Formula";
        if (figure && element.alt.empty() && element.actual_text.empty()) {
            findings.on_page(reading.tree.page(place),
                             fmt::format("{} has no alternative text", reading.tree.path(place)));
        }
    });
}

void note_ids(const Reading& reading, Findings& findings) {
    std::set<std::string> seen;
    for_each_element(reading, [&](int place, const StructureElement& element) {
        if (element.role == "Note" && (element.id.empty() || !seen.insert(element.id).second)) {
            findings.on_page(reading.tree.page(place),
                             element.id.empty() ? "a note has no id" : "two notes have one id");
        }
    });
}

constexpr Rule rules[] = {
    {"tagged", Level::Error, "The file says that it is tagged, and has a sound structure tree.",
     marked},
    {"roles-standard", Level::Error, "Every structure type is a standard one or mapped to one.",
     roles},
    {"nesting", Level::Error,
     "Rows stand in tables, cells in rows, items in lists, no block in a line.", nesting},
    {"content-in-leaves", Level::Error,
     "Elements that only group others hold no content themselves.", loose_content},
    {"figure-alt", Level::Error, "Every figure has a text for those who do not see it.",
     figure_text},
    {"note-id", Level::Error, "Every note has an id of its own.", note_ids},
};

}  // namespace

std::span<const Rule> structure_rules() { return rules; }

}  // namespace portraits::check::pdf
