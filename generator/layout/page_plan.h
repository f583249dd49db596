#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/record/edition.h"

namespace portraits::layout {

/// A page that is going to be composed.
struct PlannedPage {
    static constexpr std::size_t no_city = static_cast<std::size_t>(-1);

    const design::PageTemplate* page = nullptr;
    std::size_t entry = 0;       ///< of the design's sequence
    std::size_t city = no_city;  ///< index into the library's cities
    std::size_t part = 0;        ///< 0: the entry's first page; then the pages that continue it
    int number = 0;              ///< 1 is the cover
    std::size_t item = no_city;  ///< index into the list that the entry stands for each item of
    bool is_blank = false;       ///< fills the extent, or lets the entry begin on its side

    /// Before it is reflected: in a book that is bound at the right, left pages end up at the right.
    [[nodiscard]] bool is_left() const { return number % 2 == 0; }
};

/// A run of pages: an entry of the sequence, and which city or item of its list it is about. The blank pages of an entry are one.
struct RunKey {
    static constexpr std::size_t blank = PlannedPage::no_city - 1;

    std::size_t entry = 0;
    std::size_t index = PlannedPage::no_city;

    friend auto operator<=>(const RunKey&, const RunKey&) = default;
};

/// The first page of a run, not numbered yet.
PlannedPage first_page(const design::Design& design, RunKey run);
/// The run that a page is of.
RunKey run_of(const PlannedPage& page);

/// How many pages a run takes.
using PageCount = std::function<std::size_t(RunKey run)>;

/// The runs of an entry of the sequence: one, or one for each city or item; none if the edition does not want it.
std::vector<RunKey> runs_of(const design::Design& design, const record::Edition& edition,
                            std::size_t entry);

/// The name of the place where the first page of a template begins, for links.
inline std::string place_of_template(const std::string& name) { return "template:" + name; }

/// True unless the edition lacks what an entry of the sequence asks for, or has what it is to stand in for.
bool is_wanted(const design::SequenceEntry& entry, const record::Edition& edition);

/// The pages of a document in order, blanks included, numbered from 1.
std::vector<PlannedPage> plan_pages(const design::Design& design, const record::Edition& edition,
                                    const PageCount& count);

}  // namespace portraits::layout
