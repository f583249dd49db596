#include "generator/layout/agreement.h"

#include <doctest/doctest.h>

#include <vector>

#include "generator/layout/ladder.h"

namespace portraits::layout {
namespace {

design::PageTemplate page_with(double agree) {
    design::Step size;
    size.lever = "size body";
    size.values = {9, 8.8, 8.6};
    size.cost = 12;
    size.agree = agree;
    design::PageTemplate page;
    page.ladders.push_back({"main", {size}});
    return page;
}

std::vector<Tightness> pages_at(const std::vector<double>& sizes) {
    std::vector<Tightness> pages(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        pages[i].set("size body", sizes[i]);
    }
    return pages;
}

}  // namespace

TEST_CASE("an edition takes the value that most of its pages have chosen") {
    const design::PageTemplate page = page_with(4);
    CHECK(wants_agreement(page));
    CHECK(agree(page, pages_at({9, 9, 8.8})).is_designed());
    CHECK(agree(page, pages_at({8.8, 9, 8.8})).value("size body", 9) == 8.8);
    CHECK(agree(page, pages_at({8.6, 9, 8.6, 9})).is_designed());
    CHECK(agree(page, {}).is_designed());
}

TEST_CASE("levers that pages stand at for themselves are not agreed on") {
    const design::PageTemplate page = page_with(0);
    CHECK_FALSE(wants_agreement(page));
    CHECK(agree(page, pages_at({8.8, 8.8})).is_designed());
}

TEST_CASE("from what is agreed on, a page moves only on, and pays for standing apart") {
    const design::Ladder ladder = page_with(4).ladders.front();
    Tightness home;
    home.set("size body", 8.8);
    const std::vector<Candidate> all = candidates(ladder, home, {});
    REQUIRE(all.size() == 2);
    CHECK(all[0].tightness.value("size body", 9) == 8.8);
    CHECK(all[0].cost == 0);
    CHECK(all[1].tightness.value("size body", 9) == 8.6);
    CHECK(all[1].cost == 16);
}

}  // namespace portraits::layout
