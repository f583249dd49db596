#include "generator/write/sheet_preparation.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>

#include "generator/write/bound_side.h"
#include "generator/write/folded_sheet.h"

namespace portraits::write {
namespace {

/// What a sheet says of itself: the document, its pages from left to right, the day.
std::string slug_of(const ink::Job& job, const Sheet& sheet,
                    const std::vector<std::string>& of_pages) {
    std::vector<std::string> labels;
    for (const PlacedPage& placed : sheet.pages) {
        labels.push_back(placed.page ? of_pages.at(*placed.page) : "blank");
    }
    return fmt::format("{} \u2013 {} \u2013 {}", job.title, fmt::join(labels, " | "),
                       job.created.substr(0, job.created.find('T')));
}

void check_imposition(const std::vector<PageFormat>& pages, const std::string& last_label,
                      Imposition imposition, Diagnostics& diagnostics) {
    if (imposition == Imposition::None) {
        return;
    }
    if (std::adjacent_find(pages.begin(), pages.end(), std::not_equal_to{}) != pages.end()) {
        diagnostics.error({}, "pages of different sizes cannot stand on one sheet",
                          "build them by themselves", "imposition");
    }
    if (const std::size_t blanks = blanks_for(pages.size(), imposition)) {
        diagnostics.warning({},
                            fmt::format("{} blank page{} added after page {}, the last", blanks,
                                        blanks == 1 ? " is" : "s are", last_label),
                            "a folded sheet has four pages, a sheet for two has two",
                            "blank-pages");
    }
}

}  // namespace

PreparedSheets prepare_sheets(const ink::Job& job, const PageStore& pages,
                              const SheetOptions& options, FontStore& fonts,
                              Diagnostics& diagnostics) {
    PreparedSheets sheets;
    if (options.plain()) {
        return sheets;
    }
    std::vector<PageFormat> formats;
    std::vector<std::string> names;
    std::vector<std::string> labels;
    pages.for_each([&](std::size_t, const EncodedPage& page) {
        formats.push_back({page.trim, page.bleed});
        names.push_back(page.name);
        labels.push_back(page.label);
    });
    check_imposition(formats, labels.back(), options.imposition, diagnostics);
    const Side bound = bound_side(job);
    sheets.sides = options.is_folded() ? plan_folded(formats, names, options, bound)
                                       : plan_sheets(formats, options, bound);
    for (const Sheet& side : sheets.sides) {
        if (options.marks) {
            sheets.marks.push_back(draw_marks(side, slug_of(job, side, labels), job, fonts));
        }
    }
    return sheets;
}

}  // namespace portraits::write
