// How many pages there are, and that none is empty by accident.

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

void multiple_of_four(const Reading& reading, Findings& findings) {
    const std::size_t pages = reading.pages.size();
    const std::size_t sheet = reading.limits.pages_in_a_sheet;
    if (pages % sheet != 0) {
        findings.in_file(fmt::format("{} pages, and {} would fill the last sheet", pages,
                                     (pages + sheet - 1) / sheet * sheet));
    }
}

void no_empty_page(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const PageSource* source = reading.source(page);
        if (reading.pages[page].marks.empty() && (source == nullptr || !source->blank)) {
            findings.on_page(page, "nothing is on it");
        }
    }
}

constexpr Rule rules[] = {
    {"page-count", Level::Error, "The number of pages is a multiple of four, for saddle stitch.",
     multiple_of_four},
    {"no-empty-page", Level::Error, "A page without ink is one that is meant to be blank.",
     no_empty_page},
};

}  // namespace

std::span<const Rule> extent_rules() { return rules; }

}  // namespace portraits::check::pdf
