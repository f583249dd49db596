#include <doctest/doctest.h>

#include <string>

#include "generator/design/labels.h"
#include "generator/layout/block_factory.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

record::Value read(const std::string& yaml) {
    Diagnostics diagnostics;
    return record::parse_yaml(std::make_shared<const SourceFile>("r.yaml", yaml), diagnostics);
}

/// An edition's record, and the blocks that templates make of it.
class Record {
public:
    explicit Record(const std::string& yaml)
        : labels_{"en-GB", {read(R"(
rounded: {about: about, more_than: more than}
quote: {open: ‘, close: ’}
places: {alt: "{count} places: {places}"}
)")}} {
        edition_.value = read(yaml);
        edition_.lang = "en-GB";
        geography_.worlds.push_back(WorldMap{Land{}, 174, {}});
        book_.edition = &edition_;
        book_.design = &setting().design();
        book_.labels = &labels_;
        book_.styles = &setting().book();
        book_.geography = &geography_;
    }

    [[nodiscard]] BlockPtr block(const std::string& spec) const {
        BlockMakers makers = chart_blocks();
        makers.merge(story_blocks());
        const record::Value args = read(spec);
        return makers.at(args["block"].text())(args, context_);
    }

    [[nodiscard]] ink::Fragment ink(const std::string& spec, double width = 174) const {
        const Placed placed = block(spec)->place(space(width, 300), {});
        CHECK(placed.verdict == Verdict::Full);
        CHECK(placed.used.width <= Length::mm(width));
        return placed.ink;
    }

private:
    record::Edition edition_;
    design::Labels labels_;
    Geography geography_{LandSphere{Land{}}, LandSphere{Land{}}, {}};
    Book book_;
    PageContext context_{&book_, nullptr, nullptr, setting().scribe("en-GB"), {}, {}};
};

constexpr const char* growth = R"(
growth:
  title: Cities
  unit: "%"
  rows:
    - {label: Today, value: 55}
    - {label: Later, value: 68.5, printed: "over 68%", projected: true}
members:
  - {year: 2013, cities: 1000}
  - {year: 2023, cities: 1292, unit: cities}
table:
  table: true
  rows: [{label: One, value: 1}]
)";

}  // namespace

TEST_CASE("a chart takes its rows, its unit and its words from the record") {
    const Record record{growth};
    const ink::Fragment ink = record.ink("{block: bars, field: growth, to: 100}");
    CHECK(words(ink) == "CITIES Today 55% Later over 68%");
    CHECK(ink.nodes.front().alt == "Cities: Today, 55%; Later, over 68%");
    CHECK(words(record.ink("{block: bars, field: growth, head: false}")) ==
          "Today 55% Later over 68%");
}

TEST_CASE("a list is a chart too, and the template names its keys") {
    const std::string spec = "{block: bars, field: members, category: year, value: cities}";
    CHECK(words(Record{growth}.ink(spec)) == "2013 1,000 2023 1,292 cities");
}

TEST_CASE("bars that point up are columns") {
    const Record record{growth};
    const std::string spec =
        "{block: bars, field: members, category: year, value: cities, direction: up, height: 20}";
    const ink::Fragment ink = record.ink(spec);
    CHECK(x_of(run_with(ink, "2023")) > x_of(run_with(ink, "2013")) + 40);
    CHECK(y_of(run_with(ink, "2023")) == y_of(run_with(ink, "2013")));
}

TEST_CASE("a record or a template asks for the table below a chart") {
    const Record record{growth};
    CHECK(structure(record.ink("{block: shares, field: table}")) == "Figure Table(TR(TH TD))");
    CHECK(structure(record.ink("{block: shares, field: table, table: false}")) == "Figure");
    CHECK(structure(record.ink("{block: shares, field: growth, table: true}")) ==
          "Figure Table(TR(TH TD) TR(TH TD))");
}

TEST_CASE("a chart of nothing is no block") {
    CHECK(Record{growth}.block("{block: shares, field: nowhere}") == nullptr);
    CHECK(Record{growth}.block("{block: timeline, field: nowhere}") == nullptr);
    CHECK(Record{growth}.block("{block: units, field: nowhere}") == nullptr);
    CHECK(Record{growth}.block("{block: key figures, field: nowhere}") == nullptr);
    CHECK(Record{growth}.block("{block: case study, field: nowhere}") == nullptr);
    CHECK(Record{growth}.block("{block: pull quotation, field: nowhere}") == nullptr);
}

TEST_CASE("a unit figure has a mark for each unit, or for so many of them") {
    const Record record{"cities: {value: 292, unit: cities, mark: square, sentence: belong}"};
    const auto marks = [&](const std::string& spec) {
        const ink::Fragment ink = record.ink(spec);
        return std::get<ink::Path>(ink.items.back().shape).points.size() / 4;
    };
    CHECK(marks("{block: units, field: cities}") == 292);
    CHECK(marks("{block: units, field: cities, per: 100}") == 3);
    CHECK(words(record.ink("{block: units, field: cities}")) == "292 cities  belong");
}

TEST_CASE("key figures say in words how they are rounded") {
    const Record record{R"(
figures:
  - {value: 75, unit: "%", rounded: more than, label: of the citizens}
  - {value: 5000, rounded: exact, label: people}
)"};
    CHECK(words(record.ink("{block: key figures, field: figures}", 84)) ==
          "more than 75% of the citizens 5,000 people");
}

TEST_CASE("a timeline dates its entries to the year or to the month") {
    const Record record{R"(
timeline:
  - {year: 2013, event: First}
  - {year: 2016, month: 2, event: "*Second*"}
)"};
    CHECK(words(record.ink("{block: timeline, field: timeline}")) ==
          "2013 First February 2016 Second");
}

TEST_CASE("a map of places finds them in all items of lists") {
    const Record record{R"(
chapter:
  - cases: [{city: Hamburg, location: {lat: 53.55, lon: 9.99}}]
  - cases: [{city: Nairobi, location: {lat: -1.29, lon: 36.82}}]
)"};
    const ink::Fragment ink =
        record.ink("{block: place map, field: chapter.*.cases.*, width: 174}");
    CHECK(ink.nodes.front().alt == "2 places: Hamburg, Nairobi");
    CHECK(words(ink) == "Hamburg Nairobi");
}

TEST_CASE("a callout holds a head and a text, or points") {
    const Record record{"lead: They\npoints: [learn, teach]\ntext: A word."};
    CHECK(words(record.ink("{block: callout, head: lead, field: text}", 84)) == "They A word.");
    CHECK(structure(record.ink("{block: callout, head: lead, field: points, bullets: true}", 84)) ==
          "Div(P L(LI(Lbl LBody) LI(Lbl LBody)))");
}

TEST_CASE("a pulled quotation has marks unless it is reported") {
    const Record record{R"(
said: {text: We learn, speaker: Ana, role: Mayor}
told: {text: They learn, speaker: Ana, role: Mayor, kind: reported}
)"};
    CHECK(words(record.ink("{block: pull quotation, field: said}", 84)) == "‘We learn’ Ana Mayor");
    const ink::Fragment told = record.ink("{block: pull quotation, field: told}", 84);
    CHECK(words(told) == "They learn Ana Mayor");
    CHECK(structure(told) == "BlockQuote(P P P)");
}

TEST_CASE("a case study has the parts that its record gives") {
    const Record record{R"(
full:
  city: Yeonsu-gu
  city_local: {text: 연수구, lang: ko}
  country: Republic of Korea
  figures: [{value: 10, rounded: about, label: schools}]
  text: It learns.
  people: [{name: Ana, role: Mayor, city: Here, text: She says so.}]
bare: {city: Elsewhere}
)"};
    const ink::Fragment full = record.ink("{block: case study, field: full}", 84);
    CHECK(words(full) ==
          "REPUBLIC OF KOREA Yeonsu-gu 연수구 about 10 schools It learns. Ana Mayor, Here She "
          "says so.");
    CHECK(structure(full) == "Sect(P H2(Span) P P Div(P P P))");
    CHECK(words(record.ink("{block: case study, field: bare}", 84)) == "Elsewhere");
}

TEST_CASE("a case study on a tint stands inside of its panel") {
    const Record record{"one: {city: Here, text: It learns.}"};
    const auto left = [&](const std::string& spec) {
        return x_of(run_with(record.ink(spec, 84), "Here"));
    };
    CHECK(left("{block: case study, field: one}") == doctest::Approx(0));
    CHECK(left("{block: case study, field: one, tint_colour: accent 10}") == doctest::Approx(4.5));
    CHECK(left("{block: case study, field: one, outline_colour: k50, inset: 6}") ==
          doctest::Approx(6));
}

}  // namespace portraits::layout::test
