#include "generator/layout/page_plan.h"

#include <doctest/doctest.h>

#include <string>

namespace portraits::layout {
namespace {

design::Design brochure() {
    design::Design design;
    for (const char* name : {"cover", "contents", "portrait", "back", "blank"}) {
        design.pages[name].name = name;
    }
    design::SequenceEntry cover, contents, portrait, fill, back;
    cover.page = "cover";
    contents.page = "contents";
    portrait.page = "portrait";
    portrait.each_city = true;
    portrait.start_even = true;
    fill.fill_to_four = true;
    back.page = "back";
    design.sequence = {cover, contents, portrait, fill, back};
    return design;
}

std::string names(const std::vector<PlannedPage>& pages) {
    std::string text;
    for (const PlannedPage& page : pages) {
        text += page.page->name.substr(0, 2) + " ";
    }
    return text;
}

std::size_t one(std::size_t, std::size_t) { return 1; }

}  // namespace

TEST_CASE("portraits begin on an even page") {
    const design::Design design = brochure();
    CHECK(names(plan_pages(design, 4, one)) == "co co bl po po po po ba ");
}

TEST_CASE("the extent is a multiple of four for any number of cities") {
    const design::Design design = brochure();
    for (std::size_t cities = 0; cities < 20; ++cities) {
        const std::vector<PlannedPage> pages = plan_pages(design, cities, one);
        CHECK(pages.size() % 4 == 0);
        CHECK(pages.back().page->name == "back");
        CHECK(pages.back().number == static_cast<int>(pages.size()));
    }
}

TEST_CASE("an entry that runs over takes the pages it needs") {
    const design::Design design = brochure();
    const auto count = [&](std::size_t entry, std::size_t) {
        return design.sequence[entry].page == "contents" ? std::size_t{3} : std::size_t{1};
    };
    const std::vector<PlannedPage> pages = plan_pages(design, 1, count);
    CHECK(names(pages) == "co co co co bl po bl ba ");
    CHECK(pages[3].part == 2);
}

}  // namespace portraits::layout
