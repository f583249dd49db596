#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generator/base/geometry.h"

namespace portraits::write {

/// How pages stand on the sheets of a print file.
enum class Imposition {
    None,   ///< each by itself
    TwoUp,  ///< two side by side in their order, to be cut apart
    Saddle,  ///< two side by side so that the sheets, nested and stitched through the fold, read in order
};

/// A page on a side of a sheet that is folded, by its name, and its trim's place from the left of the sheet's.
struct FoldedPanel {
    std::string page;
    Length left;
};
using FoldedSide = std::vector<FoldedPanel>;

struct SheetOptions {
    Imposition imposition = Imposition::None;
    bool marks = false;  ///< crop, bleed and registration marks, colour bar and slug line
    Length
        paper;  ///< its thickness: how much further out each sheet of a booklet stands than the one around it

    std::vector<FoldedSide> folded =
        {};  ///< how a layout has its pages folded; empty: it has none folded

    /// True unless another imposition is asked for.
    [[nodiscard]] bool is_folded() const {
        return imposition == Imposition::None && !folded.empty();
    }
    [[nodiscard]] bool plain() const {
        return imposition == Imposition::None && !marks && folded.empty();
    }
};

/// What a sheet is planned from.
struct PageFormat {
    Size trim;
    Length bleed;

    friend bool operator==(const PageFormat&, const PageFormat&) = default;
};

/// A page on a sheet. Places are measured from the sheet's top left corner, y downwards.
struct PlacedPage {
    std::optional<std::size_t> page;  ///< its place in the document; none: a blank that fills up
    Rect trim;
    Rect shown;  ///< the part of the page and its bleed that is printed
};

/// One side of a sheet.
struct Sheet {
    Size size;
    Rect bleed, trim;  ///< around all pages
    std::vector<PlacedPage> pages;
    std::vector<Length> folds;  ///< from the left
};

/// White around the bleed that marks need.
Length mark_space();

/// Lays out a document's pages. Imposed pages have one format: the first one's. Bound at the right, the sheets are those of a book
/// bound at the left with the places of their pages mirrored.
std::vector<Sheet> plan_sheets(std::span<const PageFormat> pages, const SheetOptions& options,
                               Side bound = Side::Left);

/// How many blanks a booklet of so many pages needs: a folded sheet has four.
constexpr std::size_t blanks_for(std::size_t pages, Imposition imposition) {
    return imposition == Imposition::Saddle  ? (4 - pages % 4) % 4
           : imposition == Imposition::TwoUp ? pages % 2
                                             : 0;
}

}  // namespace portraits::write
