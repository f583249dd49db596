#include <doctest/doctest.h>

#include <variant>

#include "generator/layout/country_line.h"
#include "generator/layout/partner_line.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

std::vector<const ink::Link*> links(const ink::Fragment& fragment) {
    std::vector<const ink::Link*> found;
    for (const ink::Item& item : fragment.items) {
        if (const auto* link = std::get_if<ink::Link>(&item.shape)) {
            found.push_back(link);
        }
    }
    return found;
}

const std::vector<Partner> three{
    {"Espoo", "city:espoo", 15}, {"Larissa", "city:larissa", 17}, {"Cork", "city:cork", 23}};

}  // namespace

TEST_CASE("partner cities stand in one line, each a link with its page") {
    const Placed placed =
        partner_line(setting().scribe(), "Partner cities", three)->place(space(105, 4.5), {});
    CHECK(words(placed.ink) == "Partner cities Espoo 15 Larissa 17 Cork 23");
    CHECK(structure(placed.ink) == "P(Link Link Link)");
    CHECK(all_tagged(placed.ink));
    REQUIRE(links(placed.ink).size() == 3);
    CHECK(links(placed.ink)[1]->destination == "city:larissa");
    CHECK(links(placed.ink)[1]->contents == "Larissa, 17");
    CHECK(y_of(run_with(placed.ink, "Espoo")) == y_of(run_with(placed.ink, "15")));
}

TEST_CASE("partners that the line has no room for are left out whole") {
    const BlockPtr line = partner_line(setting().scribe(), "Partner cities", three);
    for (double width = 105; width > 20; width -= 5) {
        const Placed placed = line->place(space(width, 4.5), {});
        for (const ink::Link* link : links(placed.ink)) {
            CHECK(link->area.right().to_mm() <= width);
        }
        // A name and its page, besides the label.
        CHECK(runs(placed.ink).size() == 1 + 2 * links(placed.ink).size());
    }
}

TEST_CASE("the country leads back to the list of cities where there is one") {
    const Placed placed = country_line(setting().scribe(), "Finland", "", "template:contents")
                              ->place(space(144, 4.5), {});
    CHECK(structure(placed.ink) == "P(Link)");
    REQUIRE(links(placed.ink).size() == 1);
    CHECK(links(placed.ink).front()->destination == "template:contents");
    const Placed plain =
        country_line(setting().scribe(), "Finland", "", "")->place(space(144, 4.5), {});
    CHECK(structure(plain.ink) == "P");
}

}  // namespace portraits::layout::test
