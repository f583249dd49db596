#include "generator/layout/book_plan.h"

#include <utility>

namespace portraits::layout {

void BookPlan::renew() {
    pages_ = plan_pages(*book_->design, *book_->edition, [&](RunKey run) {
        const auto known = sizes_.find(run);
        return known == sizes_.end() ? least_of(run) : known->second;
    });
    first_places_.clear();
    for (std::size_t place = 0; place < pages_.size(); ++place) {
        const PlannedPage& page = pages_[place];
        if (page.part != 0) {
            continue;
        }
        first_places_.push_back(place);
        if (page.city != PlannedPage::no_city) {
            book_->city_pages[page.city] = page.number;
            book_->atlas.places[page.city].page = page.number;
        }
    }
}

bool BookPlan::note_size(RunKey run, std::size_t size) {
    return std::exchange(sizes_.try_emplace(run, least_of(run)).first->second, size) == size;
}

std::size_t BookPlan::least_of(RunKey run) const {
    return book_->design->sequence[run.entry].least_pages;
}

}  // namespace portraits::layout
