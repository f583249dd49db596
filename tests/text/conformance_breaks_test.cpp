// Unicode's own test cases of line breaks and grapheme clusters. Every case counts: those that differ stand in a table with the
// number and the reason.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "generator/text/break_opportunities.h"
#include "generator/text/break_ties.h"
#include "generator/text/characters.h"
#include "generator/text/paragraph_text.h"
#include "tests/text/unicode_data.h"

namespace portraits::text {
namespace {

using testing::append_utf8;
using testing::break_case;
using testing::BreakCase;
using testing::for_each_case;

/// What was run, and what of it was as Unicode says.
struct Tally {
    int cases = 0;
    int passed = 0;
};

std::string utf8(const std::u32string& text) {
    std::string result;
    for (const char32_t c : text) {
        append_utf8(result, c);
    }
    return result;
}

/// How our breaks differ from a rule of UAX 14.
struct Difference {
    std::string rule;  ///< as the file numbers them
    bool ours = false;

    friend auto operator<=>(const Difference&, const Difference&) = default;
};

struct Reason {
    Difference difference;
    int places = 0;
    const char* reason;
};

constexpr bool we_break = true;
constexpr bool we_do_not = false;

const std::array reasons{
    // A record's line break is U+2028; the controls that also mean one are white space or nothing.
    Reason{{"4.0", we_do_not}, 134, "a vertical tab ends no line"},
    Reason{{"5.02", we_do_not}, 172, "a carriage return is a space"},
    Reason{{"5.03", we_do_not}, 172, "a line feed is a space"},
    Reason{{"5.04", we_do_not}, 134, "a next-line control ends no line"},
    Reason{{"6.0", we_break}, 168, "such a control after a space is an ordinary character"},
    // White space of a record is one space; what it parts is asked of two neighbouring words only.
    Reason{{"18.0", we_do_not},
           199,
           "a space before a tab, or at the start of the text, parts nothing"},
    Reason{{"20.01", we_do_not}, 1, "a tab at the start of the text parts nothing"},
    Reason{{"20.02", we_do_not}, 2, "a tab at the end of the text parts nothing"},
    Reason{{"7.02", we_break}, 85, "a space parts, whatever follows it: a zero-width space"},
    Reason{{"8.0", we_do_not},
           8,
           "a sign that closes stays with the word, a zero-width space between"},
    Reason{{"11.01", we_break}, 83, "a space parts, whatever follows it: a word joiner"},
    Reason{{"14.0", we_break}, 60, "a bracket that carries a diaeresis opens nothing"},
    Reason{{"15.0", we_break}, 6, "a straight quotation mark before a space may be a closing one"},
    Reason{{"16.0", we_break}, 10, "a space parts a bracket from a small kana"},
    Reason{{"17.0", we_break}, 2, "a space parts two dashes"},
    Reason{{"12.0", we_break}, 11, "a no-break space carries no accent: the accent begins a word"},
    // What a designer would not do.
    Reason{{"13.02", we_break},
           6,
           "`.com` and `.35` are words; a soft hyphen is where its writer wants it"},
    Reason{{"999.0", we_do_not},
           243,
           "no line of plain text begins with a dash or sign, nor parts `-%`"},
};

bool is_white(char32_t c) { return c == U'\t' || c == U'\n' || c == U'\r'; }

/// Whether a line may begin at each byte of a text, as the items of the breaker say: words are asked for their opportunities, spaces
/// for what they tie.
std::vector<bool> breaks_of(const std::string& text) {
    static const BreakFinder finder;
    const std::vector<Token> tokens = tokens_of(text);
    const auto word = [&](std::size_t i) {
        const bool is_word = i < tokens.size() && tokens[i].kind == Token::Kind::Word;
        return is_word ? text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) : "";
    };
    std::vector<bool> breaks(text.size() + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool is_inside = i > 0 && i + 1 < tokens.size();
        if (tokens[i].kind == Token::Kind::Word) {
            for (const BreakOpportunity& found : finder.find(word(i), "en")) {
                breaks[tokens[i].begin + found.offset] = true;
            }
        } else if (tokens[i].kind == Token::Kind::Space) {
            breaks[tokens[i].end] = is_inside && tokens[i + 1].kind != Token::Kind::Space &&
                                    tie_between(word(i - 1), word(i + 1)) != Tie::Always;
        } else if (tokens[i].kind == Token::Kind::LineBreak) {
            breaks[tokens[i].end] = true;
        }
    }
    return breaks;
}

/// The differences of one case. White space is what it becomes where spans are joined.
std::vector<Difference> differences(const BreakCase& expected) {
    std::u32string text = expected.text;
    std::replace_if(text.begin(), text.end(), is_white, U' ');
    const std::vector<bool> ours = breaks_of(utf8(text));
    std::vector<Difference> result;
    std::string before;
    for (std::size_t i = 0; i < expected.breaks.size(); ++i) {
        append_utf8(before, text[i]);
        if (ours[before.size()] != expected.breaks[i]) {
            result.push_back({expected.rules[i], ours[before.size()]});
        }
    }
    return result;
}

TEST_CASE("lines break as Unicode's test cases say, but for stated exceptions") {
    Tally tally;
    std::map<Difference, int> found;
    for_each_case("auxiliary/LineBreakTest.txt", [&](const std::string& line) {
        const auto differs = differences(break_case(line));
        ++tally.cases;
        tally.passed += differs.empty() ? 1 : 0;
        for (const Difference& difference : differs) {
            ++found[difference];
        }
    });
    MESSAGE("LineBreakTest: ", tally.passed, " of ", tally.cases, " cases");
    CHECK(tally.cases == 7'654);
    CHECK(tally.passed == 6'219);
    for (const Reason& reason : reasons) {
        CAPTURE(reason.difference.rule);
        CHECK(found[reason.difference] == reason.places);
        found.erase(reason.difference);
    }
    for (const auto& [difference, places] : found) {
        CHECK_MESSAGE(false, "rule ", difference.rule, ": we ",
                      std::string{difference.ours ? "break" : "do not"}, ", ", places, " places");
    }
}

TEST_CASE("grapheme clusters are those of Unicode's test cases") {
    Tally tally;
    for_each_case("auxiliary/GraphemeBreakTest.txt", [&](const std::string& line) {
        const BreakCase expected = break_case(line);
        std::vector<std::size_t> starts{0};
        for (std::size_t i = 0; i < expected.breaks.size(); ++i) {
            if (expected.breaks[i]) {
                starts.push_back(i + 1);
            }
        }
        starts.push_back(expected.text.size());
        ++tally.cases;
        tally.passed += grapheme_starts(characters_of(utf8(expected.text))) == starts ? 1 : 0;
    });
    MESSAGE("GraphemeBreakTest: ", tally.passed, " of ", tally.cases, " cases");
    CHECK(tally.cases == 602);
    CHECK(tally.passed == tally.cases);
}

}  // namespace
}  // namespace portraits::text
