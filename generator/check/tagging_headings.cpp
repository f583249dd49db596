// Headings go down one level at a time.

#include <fmt/format.h>

#include <algorithm>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// 1 to 6; 0 for what is no numbered heading.
int level_of(const std::string& role) {
    const bool numbered = role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6';
    return numbered ? role[1] - '0' : 0;
}

void order(const Reading& reading, Findings& findings) {
    int last = 0;
    for (std::size_t i = 0; i < reading.tree.elements.size(); ++i) {
        const int level = level_of(reading.tree.elements[i].role);
        if (level > last + 1) {
            findings.on_page(reading.tree.page(static_cast<int>(i)),
                             last == 0 ? fmt::format("the first heading is H{}", level)
                                       : fmt::format("H{} follows H{}", level, last));
        }
        last = level > 0 ? level : last;
    }
}

void kinds(const Reading& reading, Findings& findings) {
    const auto& elements = reading.tree.elements;
    const auto plain = [](const StructureElement& e) { return e.role == "H"; };
    const auto numbered = [](const StructureElement& e) { return level_of(e.role) > 0; };
    const bool any_plain = std::any_of(elements.begin(), elements.end(), plain);
    const bool any_numbered = std::any_of(elements.begin(), elements.end(), numbered);
    if (any_plain && any_numbered) {
        findings.in_file("some headings have a level and others have none");
    }
    if (!any_plain && !any_numbered) {
        findings.in_file("there are no headings");
    }
}

constexpr Rule rules[] = {
    {"heading-order", Level::Error,
     "The first heading is H1, and no level is skipped on the way down.", order},
    {"heading-kinds", Level::Error, "There are headings, all of them numbered or none.", kinds},
};

}  // namespace

std::span<const Rule> heading_rules() { return rules; }

}  // namespace portraits::check::pdf
