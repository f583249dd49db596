#include "generator/text/typesetter.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "tests/text/setting_bench.h"

using portraits::Length;
using portraits::SourceMark;
using namespace portraits::text;
namespace ink = portraits::ink;

namespace {

const std::string sample =
    "What chiefly moves Amman to develop into a learning city is the wish to nurture cultural "
    "diversity and to give everyone, whatever their origins, the feeling that they belong. The "
    "project is meant to give local communities more opportunities for non-formal and informal "
    "learning. Nothing like it had existed before in the Arab world, and organizations of every "
    "kind have been encouraged to participate in its implementation.";

struct Bench : testing::SettingBench {
    StackId display = fonts.stack("Noto Serif Display", 300, false).value();
    StackId bold = fonts.stack("Vollkorn", 600, false).value();

    [[nodiscard]] Broken set(const std::string& text, const ParagraphStyle& style,
                             Length measure = Length::mm(54)) const {
        const Span one = span(text);
        return setter.set({&one, 1}, style, measure);
    }
};

Bench& bench() {
    static Bench the_bench;
    return the_bench;
}

ParagraphStyle ragged() {
    ParagraphStyle style;
    style.hyphenate = true;
    return style;
}

ParagraphStyle justified() {
    ParagraphStyle style = ragged();
    style.setting = Setting::Justified;
    return style;
}

ParagraphStyle balanced() {
    ParagraphStyle style;
    style.balance = true;
    return style;
}

/// The line's text in reading order, from left to right run by run.
std::string text_of(const Line& line) {
    std::string text;
    for (const ink::Item& item : line.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            text += run->text;
        }
    }
    return text;
}

std::vector<std::string> texts_of(const Broken& broken) {
    std::vector<std::string> texts;
    for (const Line& line : broken.lines) {
        texts.push_back(text_of(line));
    }
    return texts;
}

/// All lines joined, the hyphens that setting put in taken out again.
std::string joined(const Broken& broken) {
    std::string all;
    for (const Line& line : broken.lines) {
        std::string text = text_of(line);
        if (line.hyphenated) {
            text.resize(text.size() - std::string_view{"\u00AD"}.size());
        }
        all += text;
    }
    return all;
}

std::size_t words_on(const Line& line) {
    const std::string text = text_of(line);
    const auto spaces = std::count(text.begin(), text.end(), ' ');
    return static_cast<std::size_t>(spaces) + (text.ends_with(' ') ? 0 : 1);
}

const ink::GlyphRun& first_run(const Line& line) {
    return std::get<ink::GlyphRun>(line.items.front().shape);
}

std::string random_word(std::mt19937& random) {
    static constexpr std::string_view letters = "etaoinshrdlucmfw";
    const auto size = random() % 20 == 0 ? 70 : 1 + random() % 13;
    std::string word;
    for (std::size_t i = 0; i < size; ++i) {
        word += letters[random() % letters.size()];
        if (random() % 40 == 0 && i + 1 < size) {
            static const std::vector<std::string> signs{"-", "’", "–", "/", ".", "@", "é", "ffi"};
            word += signs[random() % signs.size()];
        }
    }
    return word;
}

std::string random_text(std::mt19937& random) {
    std::string text = random_word(random);
    for (auto words = random() % 40; words > 0; --words) {
        text += ' ' + random_word(random);
    }
    return text;
}

}  // namespace

TEST_CASE("no ragged line is longer than its measure, and all but the last are nearly full") {
    for (const double measure : {40.0, 54.0, 60.0, 84.0, 114.0}) {
        const Broken broken = bench().set(sample, ragged(), Length::mm(measure));
        CAPTURE(measure);
        CHECK_FALSE(broken.overfull);
        for (const Line& line : broken.lines) {
            CHECK(line.width <= Length::mm(measure));
            CHECK((line.fill >= 0.75 || &line == &broken.lines.back()));
        }
    }
}

TEST_CASE("a paragraph never ends in one word alone") {
    for (double measure = 40; measure < 120; measure += 1.5) {
        const Broken broken = bench().set(sample, ragged(), Length::mm(measure));
        CHECK(words_on(broken.lines.back()) > 1);
    }
}

TEST_CASE("no two lines in a row end in hyphens, and the last but one seldom does") {
    for (double measure = 40; measure < 120; measure += 1.5) {
        const Broken broken = bench().set(sample, ragged(), Length::mm(measure));
        for (std::size_t i = 1; i < broken.lines.size(); ++i) {
            CHECK_FALSE((broken.lines[i].hyphenated && broken.lines[i - 1].hyphenated));
        }
    }
}

TEST_CASE("every character of the input stands in the output exactly once") {
    std::mt19937 random{20161115};
    for (int i = 0; i < 400; ++i) {
        const std::string text = random_text(random);
        ParagraphStyle style = i % 3 == 0 ? justified() : i % 3 == 1 ? ragged() : balanced();
        style.hang = i % 2 == 0;
        const Broken broken =
            bench().set(text, style, Length::mm(20 + static_cast<double>(random() % 80)));
        CAPTURE(i);
        REQUIRE(joined(broken) == text);
        for (const Line& line : broken.lines) {
            REQUIRE((broken.overfull || line.fill <= 1));
        }
    }
}

TEST_CASE("a word wider than the measure is set whole and reported") {
    const Broken broken =
        bench().set("in Llanfairpwllgwyngyll here", ParagraphStyle{}, Length::mm(20));
    CHECK(broken.overfull);
    CHECK(joined(broken) == "in Llanfairpwllgwyngyll here");
}

TEST_CASE("the same paragraph asked for again is the same") {
    const Broken first = bench().set(sample, ragged());
    const Broken again = bench().set(sample, ragged());
    const Bench other;
    const Broken elsewhere = other.set(sample, ragged());
    CHECK(texts_of(first) == texts_of(again));
    CHECK(texts_of(first) == texts_of(elsewhere));
    CHECK(first.demerits == elsewhere.demerits);
}

TEST_CASE("a balanced intro has as few lines as can be, of near-equal length") {
    const std::string intro =
        "People of many different backgrounds have always found a home in Jordan, and in its "
        "capital more than anywhere.";
    const Broken plain = bench().set(intro, ParagraphStyle{}, Length::mm(84));
    const Broken even = bench().set(intro, balanced(), Length::mm(84));
    REQUIRE(even.lines.size() == plain.lines.size());
    double shortest = 1;
    double longest = 0;
    for (const Line& line : even.lines) {
        shortest = std::min(shortest, line.fill);
        longest = std::max(longest, line.fill);
    }
    CHECK(longest - shortest < 0.12);
    CHECK(words_on(even.lines.back()) > 1);
}

TEST_CASE("justified lines fill their measure with spaces within the limits") {
    const ParagraphStyle style = justified();
    const Broken broken = bench().set(sample, style, Length::mm(100));
    for (const Line& line : broken.lines) {
        CHECK(line.space >= style.min_space);
        CHECK(line.space <= style.max_space);
        if (&line != &broken.lines.back()) {
            CHECK(line.width == Length::mm(100));
        }
    }
    CHECK(broken.lines.back().space == doctest::Approx(1));
}

TEST_CASE("an opening quotation mark hangs by its own width") {
    ParagraphStyle style = ragged();
    const Broken inside = bench().set("‘Learning is life’", style);
    style.hang = true;
    const Broken hanging = bench().set("‘Learning is life’", style);
    const Length mark = bench().setter.set_line("‘", bench().span("").style, "en-GB").width;
    CHECK(first_run(inside.lines[0]).origin.x == Length{});
    CHECK(first_run(hanging.lines[0]).origin.x == -mark);
    CHECK(hanging.lines[0].width == inside.lines[0].width - mark);
}

TEST_CASE("a full stop at the end of a justified line hangs by half") {
    const auto style = justified();
    const Broken broken = bench().set("It is so.", style);
    const Length line = bench().setter.set_line("It is so.", bench().span("").style, "en-GB").width;
    const Length stop = bench().setter.set_line(".", bench().span("").style, "en-GB").width;
    CHECK(broken.lines[0].width == line - stop / 2);
}

TEST_CASE("U+2028 ends a line, and two of them leave one empty") {
    CHECK(texts_of(bench().set("one\u2028two", ragged())) ==
          std::vector<std::string>{"one", "two"});
    CHECK(texts_of(bench().set("one \u2028 \u2028two", ragged())) ==
          std::vector<std::string>{"one", "", "two"});
    CHECK(bench().set("one\u2028", ragged()).lines.size() == 1);
}

TEST_CASE("no text makes no line") {
    CHECK(bench().set("", ragged()).lines.empty());
    CHECK(bench().set("  ", ragged()).lines.empty());
    CHECK(bench().setter.set_line("", bench().span("").style, "en").width == Length{});
}

TEST_CASE("words of one style are one glyph run, spaces included") {
    const Broken broken = bench().set(sample, ragged());
    for (const Line& line : broken.lines) {
        REQUIRE(line.items.size() == 1);
        CHECK(first_run(line).width() == line.width);
    }
}

TEST_CASE("clusters point at the characters that the glyphs stand for") {
    const Broken broken = bench().set(sample, ragged());
    for (const Line& line : broken.lines) {
        const ink::GlyphRun& run = first_run(line);
        REQUIRE(run.glyphs.front().cluster == 0);
        for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
            REQUIRE(run.glyphs[i].cluster > run.glyphs[i - 1].cluster);
        }
        CHECK(run.glyphs.back().cluster < run.text.size());
    }
}

TEST_CASE("the hyphen that setting puts in reads as a soft hyphen") {
    const Broken broken =
        bench().set("organizations organizations organizations", ragged(), Length::mm(32));
    REQUIRE(broken.lines.front().hyphenated);
    CHECK(text_of(broken.lines.front()).ends_with("\u00AD"));
}

TEST_CASE("a link lies over its words on each line from ascender to descender") {
    Span before = bench().span("Write to ");
    Span link = bench().span("the municipality of Amman and its communities");
    link.uri = "https://amman.jo";
    link.node = ink::NodeId{1};
    const std::vector<Span> spans{before, link};
    const Broken broken = bench().setter.set(spans, ParagraphStyle{}, Length::mm(40));
    REQUIRE(broken.lines.size() > 1);
    for (const Line& line : broken.lines) {
        REQUIRE(std::holds_alternative<ink::Link>(line.items.back().shape));
        const auto& area = std::get<ink::Link>(line.items.back().shape).area;
        const ink::Item& words = line.items[line.items.size() - 2];
        const auto& run = std::get<ink::GlyphRun>(words.shape);
        CHECK(words.node == ink::NodeId{1});
        CHECK(area.left() == run.origin.x);
        CHECK(area.size.width == run.width());
        CHECK(area.top() < Length{});
        CHECK(area.bottom() > Length{});
        CHECK(std::get<ink::Link>(line.items.back().shape).contents == link.text);
    }
}

TEST_CASE("text keeps together what is read together") {
    // Wherever the measure puts the break, it never falls between these.
    for (double measure = 40; measure < 80; measure += 0.5) {
        const Broken broken =
            bench().set("It was on 15 November that Mr Khrino paid US$ 5 for 10 per cent of it",
                        ragged(), Length::mm(measure));
        const auto lines = texts_of(broken);
        for (const std::string& line : lines) {
            CAPTURE(line);
            for (const char* end : {"15 ", "Mr ", "US$ ", "10 ", "per "}) {
                CHECK_FALSE(line.ends_with(end));
            }
        }
    }
}

TEST_CASE("lines of an aligned paragraph stand where they should") {
    ParagraphStyle style;
    style.align = Align::End;
    Broken broken = bench().set("one\u2028two three", style);
    for (const Line& line : broken.lines) {
        CHECK(first_run(line).origin.x + line.width == Length::mm(54));
    }
    style.align = Align::Centre;
    broken = bench().set("one", style);
    CHECK(first_run(broken.lines[0]).origin.x == (Length::mm(54) - broken.lines[0].width) / 2);
}

TEST_CASE("the first line begins at its indent") {
    ParagraphStyle style = ragged();
    style.first_indent = Length::mm(4.5);
    const Broken broken = bench().set(sample, style);
    CHECK(first_run(broken.lines[0]).origin.x == Length::mm(4.5));
    CHECK(broken.lines[0].width <= Length::mm(49.5));
    CHECK(first_run(broken.lines[1]).origin.x == Length{});
}

TEST_CASE("an Arabic paragraph is set from right to left") {
    const Span span = bench().span("مدينة عمّان مدينة للتعلم 2016 في العالم العربي كله", "ar");
    const Broken broken = bench().setter.set({&span, 1}, ParagraphStyle{}, Length::mm(30));
    REQUIRE(broken.lines.size() > 1);
    for (const Line& line : broken.lines) {
        Length right;
        for (const ink::Item& item : line.items) {
            const auto& run = std::get<ink::GlyphRun>(item.shape);
            right = std::max(right, run.origin.x + run.width());
        }
        CHECK(right == Length::mm(30));
    }
    // The first word stands at the right edge, and its first letter last in its run.
    const auto& run = std::get<ink::GlyphRun>(broken.lines[0].items.back().shape);
    CHECK(run.right_to_left);
    CHECK(run.text.starts_with("مدينة"));
    CHECK(run.glyphs.back().cluster == 0);
}

TEST_CASE("Chinese breaks between its characters, but not before a full stop") {
    const Span span =
        bench().span("学习型城市是全民终身学习的城市。学习型城市是全民终身学习的城市。", "zh-Hans");
    for (double measure = 15; measure < 60; measure += 1) {
        const Broken broken = bench().setter.set({&span, 1}, ParagraphStyle{}, Length::mm(measure));
        CHECK_FALSE(broken.overfull);
        CHECK(joined(broken) == span.text);
        for (const Line& line : broken.lines) {
            CHECK_FALSE(text_of(line).starts_with("。"));
        }
    }
}
