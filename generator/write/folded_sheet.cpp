#include "generator/write/folded_sheet.h"

#include <algorithm>
#include <iterator>

namespace portraits::write {
namespace {

/// Lays out one side; the panels stand from left to right.
class SideLayer {
public:
    SideLayer(std::span<const PageFormat> pages, const std::vector<std::string>& names,
              const SheetOptions& options, Side bound)
        : pages_{pages},
          names_{names},
          space_{options.marks ? mark_space() : Length{}},
          bound_{bound} {}

    [[nodiscard]] Sheet lay(const FoldedSide& side) const {
        Sheet sheet;
        for (const FoldedPanel& panel : side) {
            place(panel, sheet);
        }
        if (sheet.pages.empty()) {
            return sheet;
        }
        if (bound_ == Side::Right) {
            mirror(sheet);
        }
        const Length bleed = pages_.front().bleed;
        sheet.trim = Rect::between(sheet.pages.front().trim.origin,
                                   {sheet.pages.back().trim.right(), tallest(sheet)});
        sheet.bleed = sheet.trim.grown(bleed);
        sheet.size = sheet.bleed.grown(space_).size;
        show_up_to_folds(sheet);
        return sheet;
    }

private:
    void place(const FoldedPanel& panel, Sheet& sheet) const {
        const auto found = std::find(names_.begin(), names_.end(), panel.page);
        if (found == names_.end()) {
            return;
        }
        const auto page = static_cast<std::size_t>(std::distance(names_.begin(), found));
        const PageFormat& format = pages_[page];
        const Length edge = space_ + pages_.front().bleed;
        const Rect trim{{edge + panel.left, edge}, format.trim};
        sheet.pages.push_back({page, trim, trim});
    }

    /// Every panel as far from the right edge as it stood from the left; panels still go from left to right.
    static void mirror(Sheet& sheet) {
        const Length both_edges = sheet.pages.front().trim.left() + sheet.pages.back().trim.right();
        for (PlacedPage& page : sheet.pages) {
            page.trim.origin.x = both_edges - page.trim.right();
        }
        std::reverse(sheet.pages.begin(), sheet.pages.end());
    }

    [[nodiscard]] static Length tallest(const Sheet& sheet) {
        Length foot;
        for (const PlacedPage& page : sheet.pages) {
            foot = std::max(foot, page.trim.bottom());
        }
        return foot;
    }

    static void show_up_to_folds(Sheet& sheet) {
        for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
            const bool first = i == 0;
            const bool last = i + 1 == sheet.pages.size();
            PlacedPage& page = sheet.pages[i];
            const Length left = first ? sheet.bleed.left() : page.trim.left();
            const Length right = last ? sheet.bleed.right() : page.trim.right();
            page.shown = Rect::between({left, sheet.bleed.top()}, {right, sheet.bleed.bottom()});
            if (!first) {
                sheet.folds.push_back(page.trim.left());
            }
        }
    }

    std::span<const PageFormat> pages_;
    const std::vector<std::string>& names_;
    Length space_;
    Side bound_;
};

}  // namespace

std::vector<Sheet> plan_folded(std::span<const PageFormat> pages,
                               const std::vector<std::string>& names, const SheetOptions& options,
                               Side bound) {
    const SideLayer layer{pages, names, options, bound};
    std::vector<Sheet> sheets;
    for (const FoldedSide& side : options.folded) {
        if (Sheet sheet = layer.lay(side); !sheet.pages.empty()) {
            sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

}  // namespace portraits::write
