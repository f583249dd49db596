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

record::Edition of_cities(std::size_t count) {
    record::Edition edition;
    edition.cities.resize(count);
    return edition;
}

/// An edition with a list of chapters.
record::Edition of_chapters(const char* list) {
    Diagnostics diagnostics;
    record::Edition edition;
    edition.value = record::parse_yaml(
        std::make_shared<const SourceFile>("e.yaml", std::string{"chapter: "} + list), diagnostics);
    return edition;
}

/// A cover, then for each chapter a page that goes on over left and right ones.
design::Design report() {
    design::Design design;
    for (const char* name : {"cover", "chapter", "left", "right", "blank"}) {
        design.pages[name].name = name;
    }
    design::SequenceEntry cover, chapter;
    cover.page = "cover";
    chapter.page = "chapter";
    chapter.continued_left = "left";
    chapter.continued = "right";
    chapter.each = "chapter";
    chapter.start_even = true;
    design.sequence = {cover, chapter};
    return design;
}

std::size_t one(RunKey) { return 1; }

}  // namespace

TEST_CASE("portraits begin on an even page") {
    const design::Design design = brochure();
    CHECK(names(plan_pages(design, of_cities(4), one)) == "co co bl po po po po ba ");
}

TEST_CASE("the extent is a multiple of four for any number of cities") {
    const design::Design design = brochure();
    for (std::size_t cities = 0; cities < 20; ++cities) {
        const std::vector<PlannedPage> pages = plan_pages(design, of_cities(cities), one);
        CHECK(pages.size() % 4 == 0);
        CHECK(pages.back().page->name == "back");
        CHECK(pages.back().number == static_cast<int>(pages.size()));
    }
}

TEST_CASE("an entry that runs over takes the pages it needs") {
    const design::Design design = brochure();
    const auto count = [&](RunKey run) {
        return design.sequence[run.entry].page == "contents" ? std::size_t{3} : std::size_t{1};
    };
    const std::vector<PlannedPage> pages = plan_pages(design, of_cities(1), count);
    CHECK(names(pages) == "co co co co bl po bl ba ");
    CHECK(pages[3].part == 2);
}

TEST_CASE("an entry stands once for each item of a list, and goes on over left and right pages") {
    const design::Design design = report();
    const auto count = [](RunKey run) { return run.index == 1 ? std::size_t{4} : std::size_t{1}; };
    const std::vector<PlannedPage> pages =
        plan_pages(design, of_chapters("[{id: a}, {id: b}, {id: c}]"), count);
    CHECK(names(pages) == "co ch ch le ri le ch ");
    CHECK(pages[3].item == 1);
    CHECK(pages[3].part == 1);
    CHECK(pages[6].item == 2);
}

TEST_CASE("a blank page is no page of the run that it goes before") {
    design::Design design = report();
    design.sequence.insert(design.sequence.begin(), design.sequence[0]);
    design.sequence[2].each.clear();
    const std::vector<PlannedPage> pages = plan_pages(design, {}, one);
    CHECK(names(pages) == "co co bl ch ");
    CHECK(run_of(pages[2]) != run_of(pages[3]));
}

}  // namespace portraits::layout
