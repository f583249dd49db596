// Records that nobody has written yet: those of the 37 cities cut, lengthened and burdened. Each of them either fits its page or is
// refused with its place; nothing is clipped, nothing overlaps.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "mutate.h"
#include "page_check.h"
#include "tests/cli/process.h"
#include "trial.h"

namespace portraits::tests {
namespace {

constexpr std::array<const char*, 4> texts{"intro", "vision", "challenges", "plan"};

Change scaled(double factor) {
    return [factor](std::string record, std::size_t) {
        for (const char* key : texts) {
            record = with_length(record, key, factor);
        }
        return record;
    };
}

/// Each text of each record by a factor of its own.
Change mixed(std::uint32_t seed) {
    return [seed](std::string record, std::size_t number) {
        constexpr std::array<double, 6> factors{0.3, 0.6, 1, 1.3, 1.6, 2};
        std::uint32_t state = seed + static_cast<std::uint32_t>(number) * 2654435761U;
        for (const char* key : texts) {
            state = state * 1664525U + 1013904223U;  // the generator of Numerical Recipes
            record = with_length(record, key, factors[(state >> 24U) % factors.size()]);
        }
        return (state >> 9U) % 3 == 0 ? without(record, "quote") : record;
    };
}

Change burdened(const std::string& key, const std::string& value) {
    return
        [key, value](const std::string& record, std::size_t) { return with(record, key, value); };
}

std::string twelve_contacts() {
    std::string list;
    for (int i = 1; i <= 12; ++i) {
        list += fmt::format(
            "\n  - name: Person Number {}\n    role: Coordinator\n    organisation: "
            "Office {}\n    email: person{}@example.org",
            i, i, i);
    }
    return list;
}

std::string thirty_items(const std::string& item) {
    std::string list = "|";
    for (int i = 1; i <= 30; ++i) {
        list += fmt::format("\n  - {} {}", item, i);
    }
    return list;
}

/// What an error about a city's page says: its place, and what is to be done.
bool is_usable(const Diagnostic& error) {
    return error.rule == "overset" && error.mark.known() &&
           error.mark.file->path().ends_with(".yaml") && error.mark.length > 0 &&
           !error.hint.empty();
}

/// Composes the changed records and looks at every page. Returns how many pages are overset.
std::size_t check(const Change& change) {
    const TemporaryFolder folder;
    const Trial trial = compose(write_edition(folder.path(), change));
    std::size_t cities = 0;
    std::size_t overset = 0;
    for (const ink::Page& page : trial.pages) {
        for (const std::string& fault : faults_of(page, trial.job)) {
            if (page.name.starts_with("portrait")) {
                const bool told = trial.diagnostics.has_errors();
                CHECK_MESSAGE(told, fault);
            }
        }
        cities +=
            page.name.starts_with("portrait ") && !page.name.starts_with("portrait continued ");
        overset += std::any_of(page.frames.begin(), page.frames.end(),
                               [](const ink::PageFrame& frame) { return frame.overset; });
    }
    CHECK(cities == 37);
    std::size_t errors = 0;
    for (const Diagnostic& diagnostic : trial.diagnostics.sorted()) {
        if (diagnostic.level == Level::Error) {
            CHECK_MESSAGE(is_usable(diagnostic), render(diagnostic));
            ++errors;
        }
    }
    CHECK(errors >= overset);
    return overset;
}

}  // namespace

TEST_CASE("shorter texts fit") {
    for (const double factor : {0.3, 0.6, 0.8}) {
        CAPTURE(factor);
        CHECK(check(scaled(factor)) == 0);
    }
}

TEST_CASE("longer texts fit, on a second page if need be, or are refused with their place") {
    for (const double factor : {1.25, 1.6, 2.0}) {
        CAPTURE(factor);
        CHECK(check(scaled(factor)) < 37);
    }
}

TEST_CASE("texts of mixed lengths fit or are refused with their place") {
    for (const std::uint32_t seed : {1U, 2U}) {
        check(mixed(seed));
    }
}

TEST_CASE("records without what they may leave out fit") {
    CHECK(check([](const std::string& record, std::size_t number) {
              std::string bare = without(record, "quote");
              bare = number % 2 == 0 ? without(bare, "contact") : bare;
              return number % 3 == 0 ? without(bare, "location") : bare;
          }) == 0);
}

TEST_CASE("records with pictures fit") {
    CHECK(check(burdened("photos",
                         "\n  - {file: pictures/port-lumen.jpg, alt: A harbour}\n"
                         "  - {file: pictures/emberly.jpg, alt: A street}")) == 0);
}

TEST_CASE("a word that fits no column is refused at its place, and one that divides is not") {
    const std::string word(90, 'm');
    const Trial trial = [&] {
        const TemporaryFolder folder;
        return compose(write_edition(folder.path(), [&](const std::string& record,
                                                        std::size_t number) {
            return number == 0 ? with(record, "vision", "|\n  One " + word + " too many.") : record;
        }));
    }();
    REQUIRE(trial.diagnostics.count(Level::Error) == 1);
    const std::vector<Diagnostic> all = trial.diagnostics.sorted();
    const auto error = std::find_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.level == Level::Error;
    });
    CHECK(is_usable(*error));
    CHECK(error->mark.length == word.size());
    CHECK(error->hint == "divide or replace the word " + word);
}

TEST_CASE("a headline that fits no two lines is refused on every page") {
    std::string words = "'";
    for (int i = 0; i < 40; ++i) {
        words += "learning everywhere ";
    }
    CHECK(check(burdened("headline", words + "always'")) == 37);
}

TEST_CASE("twelve contacts are refused, and the error asks for words to go") {
    CHECK(check(burdened("contact", twelve_contacts())) == 37);
}

TEST_CASE("lists of thirty items fit or are refused") {
    check(burdened("challenges", thirty_items("Bring schools and workplaces together, part")));
    check(burdened("plan", thirty_items("Item")));
}

}  // namespace portraits::tests
