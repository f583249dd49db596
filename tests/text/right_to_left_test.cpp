// Paragraphs that run from right to left, and words among them that do not.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "generator/text/bidi.h"
#include "generator/text/characters.h"
#include "generator/text/typesetter.h"
#include "tests/text/setting_bench.h"

using portraits::Length;
using namespace portraits::text;
namespace ink = portraits::ink;

namespace {

struct Bench : testing::SettingBench {
    [[nodiscard]] Broken set(const std::string& text, const std::string& lang, double measure,
                             const ParagraphStyle& style = {}) const {
        const Span one = span(text, lang);
        return setter.set({&one, 1}, style, Length::mm(measure));
    }
};

Bench& bench() {
    static Bench the_bench;
    return the_bench;
}

std::vector<const ink::GlyphRun*> runs_of(const Line& line) {
    std::vector<const ink::GlyphRun*> runs;
    for (const ink::Item& item : line.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            runs.push_back(run);
        }
    }
    return runs;
}

/// The clusters of a line from left to right, a run's parted from the next one's by `|`.
std::string seen(const Line& line) {
    std::vector<const ink::GlyphRun*> runs = runs_of(line);
    const auto edges = [](const ink::GlyphRun& run) {
        return std::pair{run.origin.x, run.origin.x + run.width()};
    };
    std::stable_sort(runs.begin(), runs.end(),
                     [&](const auto* a, const auto* b) { return edges(*a) < edges(*b); });
    std::string text;
    for (const ink::GlyphRun* run : runs) {
        text += text.empty() ? "" : "|";
        std::vector<std::size_t> starts;
        for (const ink::Glyph& glyph : run->glyphs) {
            if (starts.empty() || starts.back() != glyph.cluster) {
                starts.push_back(glyph.cluster);
            }
        }
        std::vector<std::size_t> sorted = starts;
        sorted.push_back(run->text.size());
        std::sort(sorted.begin(), sorted.end());
        for (const std::size_t start : starts) {
            const auto end = std::upper_bound(sorted.begin(), sorted.end(), start);
            text += run->text.substr(start, *end - start);
        }
    }
    return text;
}

/// What the bidirectional algorithm shows of a line: the reference, which sets nothing.
std::string shown_by_rule(const std::string& line, Direction base) {
    const Characters characters = characters_of(line);
    std::string text;
    for (const std::size_t i : visual_order(bidi_levels(characters, base))) {
        text += line.substr(characters.bytes[i], characters.bytes[i + 1] - characters.bytes[i]);
    }
    return text;
}

std::string without_bars(std::string text) {
    std::erase(text, '|');
    return text;
}

double left_of(const Line& line) {
    double left = 1000;
    for (const ink::GlyphRun* run : runs_of(line)) {
        left = std::min(left, run->origin.x.to_mm());
    }
    return left;
}

double right_of(const Line& line) {
    double right = -1000;
    for (const ink::GlyphRun* run : runs_of(line)) {
        right = std::max(right, (run->origin.x + run->width()).to_mm());
    }
    return right;
}

const std::string hebrew =
    "רעיון העיר הלומדת התקבל במודיעין לראשונה בשנת 2008, והיא הייתה מן הראשונות בישראל (ICLC) "
    "שאימצו אותו רשמית, עם PASCAL International (UK) Ltd. ועם 3.5% מן השותפים.";

}  // namespace

TEST_CASE("figures, Latin words and brackets stand in a Hebrew line as the rule has them") {
    for (const std::string text :
         {"בשנת 2008, והיא", "המרכז (ICLC), חממה", "עם PASCAL International (UK) Ltd. ועם",
          "רק 3.5% מהם", "האתר example.org/a-b?c=1 שלנו", "ABC", "2016–2020 שנים"}) {
        const Broken broken = bench().set(text, "he", 200);
        REQUIRE(broken.lines.size() == 1);
        CHECK(without_bars(seen(broken.lines[0])) == shown_by_rule(text, Direction::RightToLeft));
    }
}

TEST_CASE("what an isolate holds does not reach the words around it") {
    // Without isolates the bracket and the figure would change sides.
    const std::string text = "הערים \u2068Washington (D.C.)\u2069 2016 ועוד";
    const Broken broken = bench().set(text, "he", 200);
    std::string expected = shown_by_rule(text, Direction::RightToLeft);
    for (const std::string mark : {"\u2068", "\u2069"}) {
        expected.erase(expected.find(mark), mark.size());
    }
    CHECK(without_bars(seen(broken.lines[0])) == expected);
}

TEST_CASE("a line broken off a mixed paragraph shows what the rule shows of the line") {
    for (const double measure : {40.0, 54.0, 84.0}) {
        std::string rest = hebrew;
        for (const Line& line : bench().set(hebrew, "he", measure).lines) {
            std::string part;
            for (const ink::GlyphRun* run : runs_of(line)) {
                part += run->text;
            }
            CHECK(rest.starts_with(part));  // the runs go in the order of reading
            // No word of this text is broken, and no line ends amid words that run the other way.
            const bool ends_in_latin = part.ends_with("a ") || part.ends_with("l ");
            if (!ends_in_latin) {
                CHECK(without_bars(seen(line)) == shown_by_rule(part, Direction::RightToLeft));
            }
            rest.erase(0, part.size());
        }
        CHECK(rest.empty());
    }
}

TEST_CASE("runs go in the order of reading where figures follow a word that runs the other way") {
    for (const auto& [text, lang] : {std::pair{"hello ABC עברית 123 world", "en-GB"},
                                     {"The town עיר 2016 grows", "en-GB"},
                                     {"a \u2067אב ABC\u2069 b", "en-GB"},
                                     {"עיר \u2066New עיר\u2069 לומדת", "he"}}) {
        CAPTURE(text);
        std::string read;
        const Broken broken = bench().set(text, lang, 200);
        for (const ink::GlyphRun* run : runs_of(broken.lines[0])) {
            read += run->text;
        }
        CHECK(read == text);
    }
}

TEST_CASE("a paragraph runs as its language does, whatever it opens with") {
    const Broken broken = bench().set("UNESCO הוא ארגון", "he", 200);
    CHECK(seen(broken.lines[0]).ends_with("UNESCO"));
    CHECK(right_of(broken.lines[0]) == doctest::Approx(200));
    CHECK(left_of(bench().set("عمّان UNESCO", "ar-Latn", 200).lines[0]) == doctest::Approx(0));

    ParagraphStyle settled;
    settled.direction = Direction::RightToLeft;
    const std::vector<Span> spans{bench().span("UNESCO", "en"), bench().span(" ארגון", "he")};
    const Broken foreign = bench().setter.set(spans, settled, Length::mm(200));
    CHECK(right_of(foreign.lines[0]) == doctest::Approx(200));
    CHECK(seen(foreign.lines[0]).ends_with("UNESCO"));
}

TEST_CASE("marks hang at the right where a Hebrew line begins and at the left where it ends") {
    ParagraphStyle hanging;
    hanging.hang = true;
    const std::string quoted = "„עיר לומדת.";
    const Line plain = bench().set(quoted, "he", 60).lines[0];
    const Line hung = bench().set(quoted, "he", 60, hanging).lines[0];
    CHECK(right_of(plain) == doctest::Approx(60));
    CHECK(right_of(hung) > 60.5);
    const double mark = bench().set("„", "he", 60).lines[0].width.to_mm();
    CHECK(right_of(hung) == doctest::Approx(60 + mark));
    const double point = bench().set(".", "he", 60).lines[0].width.to_mm();
    CHECK(hung.width.to_mm() == doctest::Approx(plain.width.to_mm() - mark - point / 2));
    // A mark inside of Latin words is not at the edge of the line.
    CHECK(right_of(bench().set("\"ab\" cd", "he", 60, hanging).lines[0]) ==
          doctest::Approx(60 + bench().set("\"", "he", 60).lines[0].width.to_mm()));
    const Line latin_end = bench().set("שלום Ltd.x,y", "he", 60, hanging).lines[0];
    CHECK(right_of(latin_end) == doctest::Approx(60));
}

TEST_CASE("a justified Arabic line fills its measure by its word spaces") {
    ParagraphStyle justified;
    justified.setting = Setting::Justified;
    justified.min_space = 0.5;
    justified.max_space = 3;
    const Broken broken = bench().set(
        "تنطلق عمّان من مبدأ أساسي قلّما تجد المدينة ما ينفع أهلها أكثر من المعرفة والتعلّم في "
        "مواجهة عدم المساواة والاغتراب واللامبالاة وشحّ الموارد",
        "ar", 60, justified);
    REQUIRE(broken.lines.size() > 2);
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
        CHECK(broken.lines[i].width.to_mm() == doctest::Approx(60));
    }
}

TEST_CASE(
    "letters that join are not set apart, and what follows the last letter is no part of a line") {
    Span span = bench().span("עיר", "he");
    const Length natural = bench().setter.set_line({&span, 1}).width;
    span.style.tracking = 0.1;
    // Three letters have two gaps.
    CHECK(bench().setter.set_line({&span, 1}).width.to_mm() ==
          doctest::Approx((natural + Length::pt(9 * 0.1) * 2).to_mm()).epsilon(0.001));
    Span arabic = bench().span("مدينة", "ar");
    const Length joined = bench().setter.set_line({&arabic, 1}).width;
    arabic.style.tracking = 0.1;
    CHECK(bench().setter.set_line({&arabic, 1}).width == joined);
}
