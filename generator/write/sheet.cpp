// Where pages stand on printed sheets.
//
// Saddle stitch: the sheets lie in one another and are stitched through the fold. With n pages, a multiple of four, side s of
// the n/2 sides, counted from the outermost sheet's outside, holds pages s and n−1−s (from 0); on outsides, which are the even
// sides, the later page stands on the left.
//
// Creep: each sheet is pushed out of the one around it by the paper's thickness t at the open edge, where all are cut at once. So
// the pages of the k-th sheet from outside stand k·t nearer to the fold, and what would pass the fold is not printed.

#include "generator/write/sheet.h"

#include <algorithm>

namespace portraits::write {
namespace {

/// White on all sides of the bleed.
Length space_of(const SheetOptions& options) { return options.marks ? mark_space() : Length{}; }

Sheet single(std::size_t page, const PageFormat& format, Length space) {
    const Length edge = space + format.bleed;
    const Rect trim{{edge, edge}, format.trim};
    const Rect bleed = trim.grown(format.bleed);
    const Rect whole = bleed.grown(space);
    return {whole.size, bleed, trim, {{page, trim, bleed}}, {}};
}

std::optional<std::size_t> page_or_blank(std::size_t page, std::size_t count) {
    return page < count ? std::optional{page} : std::nullopt;
}

/// Two pages with a bleed between them for each.
Sheet two_up(std::size_t left, std::size_t count, const PageFormat& format, Length space) {
    Sheet sheet = single(left, format, space);
    const Length step = format.trim.width + format.bleed * 2;
    if (const auto right = page_or_blank(left + 1, count)) {
        const PlacedPage& first = sheet.pages.front();
        const PlacedPage second{right, first.trim.moved({step, {}}), first.shown.moved({step, {}})};
        sheet.pages.push_back(second);
    }
    sheet.size.width += step;
    sheet.bleed.size.width += step;
    sheet.trim.size.width += step;
    return sheet;
}

/// The two pages of a side, pushed towards the fold.
Sheet spread(std::optional<std::size_t> left, std::optional<std::size_t> right,
             const PageFormat& format, Length space, Length push) {
    const Length edge = space + format.bleed;
    const auto [width, height] = format.trim;
    const Length fold = edge + width;
    const Rect left_trim{{edge + push, edge}, format.trim};
    const Rect right_trim{{fold - push, edge}, format.trim};
    const Length top = edge - format.bleed;
    const Length foot = edge + height + format.bleed;
    const Rect left_shown = Rect::between({left_trim.left() - format.bleed, top}, {fold, foot});
    const Rect right_shown = Rect::between({fold, top}, {right_trim.right() + format.bleed, foot});
    return {{(edge + width) * 2, edge * 2 + height},
            united(left_shown, right_shown),
            Rect::between(left_trim.origin, {right_trim.right(), edge + height}),
            {{left, left_trim, left_shown}, {right, right_trim, right_shown}},
            {fold}};
}

std::vector<Sheet> booklet(std::span<const PageFormat> pages, const SheetOptions& options) {
    const std::size_t count = pages.size();
    const std::size_t whole = count + blanks_for(count, Imposition::Saddle);
    std::vector<Sheet> sides;
    for (std::size_t side = 0; side < whole / 2; ++side) {
        auto left = page_or_blank(side, count);
        auto right = page_or_blank(whole - 1 - side, count);
        if (side % 2 == 0) {
            std::swap(left, right);
        }
        const Length push = options.paper * static_cast<std::int64_t>(side / 2);
        sides.push_back(spread(left, right, pages.front(), space_of(options), push));
    }
    return sides;
}

std::vector<Sheet> imposed(std::span<const PageFormat> pages, const SheetOptions& options) {
    if (options.imposition == Imposition::Saddle) {
        return booklet(pages, options);
    }
    std::vector<Sheet> sheets;
    if (options.imposition == Imposition::TwoUp) {
        for (std::size_t page = 0; page < pages.size(); page += 2) {
            sheets.push_back(two_up(page, pages.size(), pages.front(), space_of(options)));
        }
        return sheets;
    }
    for (std::size_t page = 0; page < pages.size(); ++page) {
        sheets.push_back(single(page, pages[page], space_of(options)));
    }
    return sheets;
}

/// What stood at the left stands at the right. The fold is in the middle.
void mirror(Sheet& sheet) {
    for (PlacedPage& page : sheet.pages) {
        page.trim.origin.x = sheet.size.width - page.trim.right();
        page.shown.origin.x = sheet.size.width - page.shown.right();
    }
    std::reverse(sheet.pages.begin(), sheet.pages.end());
}

}  // namespace

Length mark_space() { return Length::mm(9); }

std::vector<Sheet> plan_sheets(std::span<const PageFormat> pages, const SheetOptions& options,
                               Side bound) {
    std::vector<Sheet> sheets = imposed(pages, options);
    if (bound == Side::Right) {
        std::for_each(sheets.begin(), sheets.end(), mirror);
    }
    return sheets;
}

}  // namespace portraits::write
