#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "generator/layout/page_context.h"
#include "generator/layout/page_plan.h"

namespace portraits::layout {

/// The order of a book's pages, by what is known of how many each run takes. Keeps the cities' page numbers in the book.
class BookPlan {
public:
    /// The book outlives the plan, and is whole when the pages are asked for.
    explicit BookPlan(Book& book) : book_{&book} {}

    /// Orders the pages anew.
    void renew();
    [[nodiscard]] std::span<const PlannedPage> pages() const { return pages_; }
    /// How many runs there are; blank pages are runs of their own.
    [[nodiscard]] std::size_t runs() const { return first_places_.size(); }
    [[nodiscard]] std::size_t place_of(std::size_t run) const { return first_places_[run]; }
    [[nodiscard]] const PlannedPage& first_of(std::size_t run) const {
        return pages_[first_places_[run]];
    }
    /// Keeps how many pages a run takes; false if they are others than planned.
    [[nodiscard]] bool note_size(RunKey run, std::size_t size);

    [[nodiscard]] const Book& book() const { return *book_; }

private:
    [[nodiscard]] std::size_t least_of(RunKey run) const;

    Book* book_;
    std::vector<PlannedPage> pages_;
    std::vector<std::size_t> first_places_;  ///< where each run begins
    std::map<RunKey, std::size_t> sizes_;    ///< in pages; if not told, the least
};

}  // namespace portraits::layout
