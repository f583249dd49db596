#include <doctest/doctest.h>

#include "generator/layout/contact.h"
#include "generator/layout/fact_table.h"
#include "generator/layout/imprint.h"
#include "generator/layout/label_line.h"
#include "generator/layout/quote.h"
#include "generator/layout/region_key.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

using Kind = FactRow::Kind;

FactRow row(Kind kind, std::string label, std::string value = {}, std::string year = {}) {
    FactRow result;
    result.kind = kind;
    result.label = std::move(label);
    result.value = std::move(value);
    result.year = std::move(year);
    return result;
}

std::vector<FactRow> six_rows() {
    std::vector<FactRow> rows{row(Kind::Figure, "Population", "80,006", "2010"),
                              row(Kind::Figure, "Area, km²", "36", "2012"),
                              row(Kind::Group, "GDP per capita, US$"),
                              row(Kind::Figure, "City", "32,384", "2015"),
                              row(Kind::Missing, "Country", "n/a"),
                              row(Kind::Missing, "Mean years of schooling", "n/a")};
    rows[3].indent = rows[4].indent = 1;
    return rows;
}

Placed facts(std::vector<FactRow> rows, double height = 200) {
    return fact_table(setting().scribe(), "Key facts", std::move(rows))
        ->place(space(54, height), {});
}

Placed said(const Quotation& quotation, const Tightness& tightness = {}) {
    return quote(setting().scribe(), quotation)->place(space(54, 200), tightness);
}

}  // namespace

TEST_CASE("the facts table of six rows is 39 mm high") {
    CHECK(facts(six_rows()).used.height.to_mm() == doctest::Approx(39));
    CHECK(facts(six_rows(), 38.9).verdict == Verdict::Refused);
}

TEST_CASE("values end at 44.3 and years at 54, rows stand 4.5 mm apart under a head of 6") {
    const Placed placed = facts(six_rows());
    CHECK(right_of(run_with(placed.ink, "80,006")) == doctest::Approx(44.3));
    CHECK(right_of(run_with(placed.ink, "36")) == doctest::Approx(44.3));
    CHECK(right_of(run_with(placed.ink, "2010")) == doctest::Approx(54));
    CHECK(y_of(run_with(placed.ink, "Population")) == doctest::Approx(6 + 3.2));
    CHECK(y_of(run_with(placed.ink, "City")) == doctest::Approx(6 + 3 * 4.5 + 3.2));
    CHECK(x_of(run_with(placed.ink, "City")) == doctest::Approx(3));
    // The head's rule, and one at the foot of each row but the group's.
    CHECK(rules(placed.ink).size() == 6);
}

TEST_CASE("a figure that is not known is grey and not bold") {
    const Placed placed = facts(six_rows());
    CHECK(run_with(placed.ink, "n/a").colour == setting().book().swatch("k70"));
    CHECK(run_with(placed.ink, "n/a").font != run_with(placed.ink, "36").font);
}

TEST_CASE("the table is a table to a screen reader, each row of three columns") {
    const Placed placed = facts(six_rows());
    CHECK(structure(placed.ink) ==
          "Sect(H2 Table(TR(TH TD TD) TR(TH TD TD) TR(TH) TR(TH TD TD) TR(TH TD) TR(TH TD)))");
    for (std::size_t i = 0; i < placed.ink.nodes.size(); ++i) {
        if (placed.ink.nodes[i].role != ink::Role::TR) {
            continue;
        }
        int columns = 0;
        for (const ink::Node& cell : placed.ink.nodes) {
            columns += cell.parent == static_cast<ink::NodeId>(i) ? cell.column_span : 0;
        }
        CHECK(columns == 3);
    }
    CHECK(all_tagged(placed.ink));
}

TEST_CASE("words take the columns of value and year and as many rows as they need") {
    const Placed one = facts({row(Kind::Text, "Schooling", "men 12, women 11")});
    CHECK(right_of(run_with(one.ink, "men")) == doctest::Approx(54).epsilon(0.01));
    CHECK(one.used.height.to_mm() == doctest::Approx(6 + 4.5 + 6));
    const Placed two =
        facts({row(Kind::Text, "Mean years of schooling", "men 12.4, women 10.9, of all ages")});
    CHECK(two.used.height.to_mm() > 6 + 4.5 + 6);
    for (const ink::GlyphRun* run : runs(two.ink)) {
        CHECK(x_of(*run) >= 0);
        CHECK(right_of(*run) <= 54.2);
    }
}

TEST_CASE("a note stands below the table, and equal notes have one letter") {
    std::vector<FactRow> rows = six_rows();
    rows[0].note = rows[1].note = "Of the region.";
    rows[3].note = "As printed.";
    const Placed placed = facts(rows);
    CHECK(placed.used.height.to_mm() == doctest::Approx(39 + 1.5 + 2 * 3));
    CHECK(y_of(run_with(placed.ink, "Of the region")) > 6 + 6 * 4.5);
    int letters = 0;
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        letters += run->text == "a" || run->text == "b" ? 1 : 0;
    }
    CHECK(letters == 5);
}

TEST_CASE("a quotation has its rule 1.5 mm and its words 3.75 mm below the block above") {
    const Placed placed = said({rich({prose(20)}), "Rob Stewart", "Mayor", "‘", "’"});
    CHECK(rules(placed.ink).front() == doctest::Approx(1.5));
    CHECK(y_of(*runs(placed.ink).front()) == doctest::Approx(1.5 + 2.25 + 5));
    const auto all = runs(placed.ink);
    const double last = y_of(*all[all.size() - 3]);
    CHECK(y_of(run_with(placed.ink, "Rob")) == doctest::Approx(last - 5 + 6.75 + 2.25 + 3.2));
    CHECK(y_of(run_with(placed.ink, "Mayor")) - y_of(run_with(placed.ink, "Rob")) ==
          doctest::Approx(4.5));
    CHECK(structure(placed.ink) == "BlockQuote(P P P)");
}

TEST_CASE("the opening mark hangs, and reported speech has none") {
    const Placed verbatim = said({rich({"Words here."}), "A", "B", "‘", "’"});
    CHECK(words(verbatim.ink).starts_with("‘Words here.’"));
    CHECK(x_of(*runs(verbatim.ink).front()) < -0.5);
    const Placed reported = said({rich({"Words here."}), "A", "B", "", ""});
    CHECK(words(reported.ink).starts_with("Words here."));
    CHECK(x_of(*runs(reported.ink).front()) == doctest::Approx(0));
}

TEST_CASE("small quotations have lines of 6 mm") {
    Tightness tightness;
    tightness.set("size quote", 14);
    const Quotation quotation{rich({prose(40)}), "A", "B", "", ""};
    const Placed normal = said(quotation, tightness);
    CHECK(y_of(*runs(normal.ink)[1]) - y_of(*runs(normal.ink)[0]) == doctest::Approx(6.75));
    tightness.set("size quote", 12.6);
    const Placed small = said(quotation, tightness);
    CHECK(y_of(*runs(small.ink)[1]) - y_of(*runs(small.ink)[0]) == doctest::Approx(6));
    CHECK(small.used.height < normal.used.height);
}

TEST_CASE("each part of a contact has its own line and addresses are links") {
    const Placed placed = contact(setting().scribe(), "Contact",
                                  {{"Chris Sivers", "Director of People", "City",
                                    "chris@swansea.gov.uk", "", "swansea.gov.uk"}})
                              ->place(space(54, 100), {});
    CHECK(placed.used.height.to_mm() == doctest::Approx(6 + 5 * 4.5));
    CHECK(y_of(run_with(placed.ink, "Director")) == doctest::Approx(6 + 4.5 + 3.2));
    std::vector<std::string> uris;
    for (const ink::Item& item : placed.ink.items) {
        if (const auto* link = std::get_if<ink::Link>(&item.shape)) {
            uris.push_back(link->uri);
            CHECK(item.node != ink::NodeId::Artifact);
        }
    }
    CHECK(uris ==
          std::vector<std::string>{"mailto:chris@swansea.gov.uk", "https://swansea.gov.uk"});
    CHECK(all_tagged(placed.ink));
}

TEST_CASE("a long address is broken after @ or a full stop only") {
    const std::string address =
        "learning.cities.coordination@municipality-of-somewhere.example.org";
    const Placed placed = contact(setting().scribe(), "Contact", {{"A", "", "", address, "", ""}})
                              ->place(space(54, 100), {});
    std::string joined;
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        if (y_of(*run) > 6 + 4.5) {
            if (!joined.empty()) {
                CHECK((joined.back() == '@' || joined.back() == '.'));
            }
            joined += run->text;
        }
    }
    CHECK(joined == address);
}

TEST_CASE("two contacts share a label and are a line apart") {
    const Placed placed = contact(setting().scribe(), "Contact",
                                  {{"One", "", "", "", "", ""}, {"Two", "", "", "", "", ""}})
                              ->place(space(54, 100), {});
    CHECK(y_of(run_with(placed.ink, "Two")) - y_of(run_with(placed.ink, "One")) ==
          doctest::Approx(9));
}

TEST_CASE("paragraphs of the imprint are 1.5 mm apart") {
    const Placed placed =
        imprint(setting().scribe(), "Imprint", rich({"One.", "Two."}))->place(space(54, 100), {});
    CHECK(y_of(run_with(placed.ink, "One")) == doctest::Approx(7.5 + 2.3));
    CHECK(y_of(run_with(placed.ink, "Two")) == doctest::Approx(7.5 + 3 + 1.5 + 2.3));
    CHECK(placed.used.height.to_mm() == doctest::Approx(7.5 + 3 + 1.5 + 3));
}

TEST_CASE("the label of a rail block keeps to its column") {
    const std::string label = "The world from Modiin-Maccabim-Reut";
    const ink::Fragment narrow = rail_head(setting().scribe(), label, Length::mm(54));
    CHECK(right_of(*runs(narrow).front()) <= 54.5);
    const ink::Fragment wide = rail_head(setting().scribe(), label, Length::mm(84));
    CHECK(runs(wide).front()->width() > runs(narrow).front()->width());
}

TEST_CASE("the key of regions has a line a region") {
    const Placed placed =
        region_key(setting().scribe(), {{"Africa", 2, {}}, {"Arab States", 1, {}}})
            ->place(space(60, 25.5), {});
    CHECK(placed.used.height.to_mm() == doctest::Approx(9));
    CHECK(structure(placed.ink) == "L(LI(LBody) LI(LBody))");
}

}  // namespace portraits::layout::test
