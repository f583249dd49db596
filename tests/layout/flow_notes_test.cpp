#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "generator/layout/column_thread.h"
#include "generator/layout/flow_parts.h"
#include "mock_flow.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

const ColumnForm one_column{1, {}};

/// Lines that may be parted anywhere; those at `marked` have the mark of the note of their own number.
Parts lines_with_marks(int count, const std::vector<int>& marked) {
    Parts parts;
    for (int i = 0; i < count; ++i) {
        if (i > 0) {
            parts.emplace_back(penalty(0));
        }
        Box box = line();
        if (std::find(marked.begin(), marked.end(), i) != marked.end()) {
            box.ink.destinations.push_back({"mark:" + std::to_string(i), {}});
        }
        parts.emplace_back(std::move(box));
    }
    return parts;
}

/// A note is one line high.
Placed set_notes(std::span<const std::string> names, Length width) {
    ink::Fragment ink;
    Length top;
    for (const std::string& name : names) {
        ink.destinations.push_back({"note:" + name, {{}, top}});
        top += Length::mm(4.5);
    }
    return Placed::full({width, top}, std::move(ink));
}

struct PageSeen {
    std::size_t lines = 0;
    std::vector<std::string> marks, notes;
};

PageSeen seen(const Placed& placed) {
    PageSeen page;
    page.lines = placed.ink.items.size();
    for (const ink::Destination& place : placed.ink.destinations) {
        (place.name.starts_with("mark:") ? page.marks : page.notes).push_back(place.name.substr(5));
    }
    return page;
}

std::vector<PageSeen> pages_of(const BlockPtr& thread, double height) {
    std::vector<PageSeen> pages;
    Placed placed = thread->place(space(84, height), {});
    for (;;) {
        REQUIRE(placed.verdict != Verdict::Refused);
        CHECK(placed.used.height <= Length::mm(height));
        pages.push_back(seen(placed));
        if (placed.rest == nullptr) {
            return pages;
        }
        placed = placed.rest->place(space(84, height), {});
    }
}

BlockPtr thread(Parts parts, double next) {
    return column_thread({strip(std::move(parts))}, one_column, Length::mm(next), set_notes);
}

}  // namespace

TEST_CASE("a note stands on the foot of its page and takes its height from the text") {
    const std::vector<PageSeen> pages = pages_of(thread(lines_with_marks(15, {2}), 45.1), 45.1);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].lines == 9);
    CHECK(pages[0].notes == std::vector<std::string>{"2"});
    CHECK(pages[1].notes.empty());
    const Placed first = thread(lines_with_marks(15, {2}), 45.1)->place(space(84, 45.1), {});
    CHECK(first.ink.destinations.back().place.y == Length::mm(45.1) - Length::mm(4.5));
}

TEST_CASE("a mark that its own note pushes to the next page takes the note along") {
    const std::vector<PageSeen> pages = pages_of(thread(lines_with_marks(15, {9}), 45.1), 45.1);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].lines == 9);
    CHECK(pages[0].notes.empty());
    CHECK(pages[1].marks == std::vector<std::string>{"9"});
    CHECK(pages[1].notes == std::vector<std::string>{"9"});
}

TEST_CASE("every note stands on the page of its mark, whatever the marks and heights") {
    std::mt19937 random{7};
    for (int round = 0; round < 300; ++round) {
        const int count = 5 + static_cast<int>(random() % 60);
        std::vector<int> marked;
        for (int i = 0; i < count; ++i) {
            if (random() % 6 == 0) {
                marked.push_back(i);
            }
        }
        const double height = 36 + static_cast<double>(random() % 60);
        std::size_t lines = 0;
        std::size_t notes = 0;
        for (const PageSeen& page :
             pages_of(thread(lines_with_marks(count, marked), height), height)) {
            CHECK(page.notes == page.marks);
            lines += page.lines;
            notes += page.notes.size();
        }
        CHECK(lines == static_cast<std::size_t>(count));
        CHECK(notes == marked.size());
    }
}

TEST_CASE("without pages that follow a text that is too long is refused with what is over") {
    const Placed placed = thread(lines_with_marks(12, {}), 0)->place(space(84, 45.1), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus == Length::mm(4.5) * 2);
}

TEST_CASE("white above a block vanishes at the head of a column") {
    const auto with_white = [](double height) {
        const BlockPtr flow =
            column_thread({strip(paragraph(4)), spaced(strip(paragraph(2)), Length::mm(9), false)},
                          {2, {}}, Length{});
        return flow->place(space(84, height), {}).used.height;
    };
    CHECK(with_white(18.1) == Length::mm(18));
}

TEST_CASE("a block that keeps goes to the column of what follows") {
    const auto foot = [](bool keeps) {
        const BlockPtr flow =
            column_thread({strip(paragraph(4)), spaced(strip({line()}), {}, keeps),
                           spaced(strip(paragraph(3)), {}, false)},
                          {2, Length::mm(4)}, Length{});
        const Placed placed = flow->place(space(84, 30), {});
        return ink::bounds(placed.ink.items[4]).left().to_mm();
    };
    CHECK(foot(true) > 40);
}

TEST_CASE("what follows a column break heads the next column") {
    const BlockPtr flow = column_thread({strip(paragraph(2)), column_break(), strip(paragraph(5))},
                                        {2, Length::mm(4)}, Length{});
    const Placed placed = flow->place(space(84, 45), {});
    REQUIRE(placed.ink.items.size() == 7);
    CHECK(ink::bounds(placed.ink.items[1]).left().to_mm() < 1);
    CHECK(ink::bounds(placed.ink.items[2]).left().to_mm() > 40);
}

}  // namespace portraits::layout::test
