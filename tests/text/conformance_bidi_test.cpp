// Unicode's own test cases of the bidirectional algorithm, run through our levels and order.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "generator/text/bidi.h"
#include "tests/text/unicode_data.h"

namespace portraits::text {
namespace {

using testing::append_utf8;
using testing::for_each_case;
using testing::from_hex;
using testing::split;

/// One line of BidiCharacterTest.txt: code points; direction; paragraph level; levels; order.
bool agrees(const std::string& line) {
    constexpr std::array bases{Direction::LeftToRight, Direction::RightToLeft, Direction::OfText};
    const auto fields = split(line, ';');
    std::string text;
    for (const std::string& point : split(fields.at(0), ' ')) {
        append_utf8(text, from_hex(point));
    }
    const auto levels = bidi_levels(characters_of(text), bases.at(std::stoul(fields.at(1))));
    const auto expected = split(fields.at(3), ' ');
    std::vector<std::uint8_t> kept;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i] == "x") {
            continue;  // removed by rule X9
        }
        if (levels[i] != std::stoul(expected[i])) {
            return false;
        }
        kept.push_back(levels[i]);
        places.push_back(i);
    }
    std::vector<std::string> order;
    for (const std::size_t run : visual_order(kept)) {
        order.push_back(std::to_string(places[run]));
    }
    return order == (fields.size() > 4 ? split(fields[4], ' ') : std::vector<std::string>{});
}

/// How ICU 72 differs from the standard, in cases that prose does not have.
struct Kind {
    const char* reason;
    int cases;
    bool (*holds)(const std::string& points);
};

bool has_any(const std::string& points, std::initializer_list<const char*> wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const char* point) { return points.find(point) != std::string::npos; });
}

const std::array kinds{
    Kind{"a combining mark on a bracket does not follow it", 9,
         [](const std::string& p) {
             return has_any(p, {"0331", "0333", "20D6"});
         }},
    Kind{"more than sixty brackets stand in one another", 1,
         [](const std::string& p) { return split(p, ' ').size() > 60; }},
    Kind{"an override holds one bracket of a pair, or an isolate", 20,
         [](const std::string& p) {
             return has_any(p, {"202D", "202E"});
         }},
    Kind{"an embedding in text that runs left to right throughout", 1,
         [](const std::string& p) { return has_any(p, {"202A"}); }},
};

TEST_CASE("levels and order are those of Unicode's test cases, but for stated exceptions") {
    int cases = 0;
    int passed = 0;
    std::array<int, kinds.size()> found{};
    for_each_case("BidiCharacterTest.txt", [&](const std::string& line) {
        ++cases;
        if (agrees(line)) {
            ++passed;
            return;
        }
        const std::string points = line.substr(0, line.find(';'));
        const auto* kind = std::find_if(kinds.begin(), kinds.end(),
                                        [&](const Kind& k) { return k.holds(points); });
        REQUIRE_MESSAGE(kind != kinds.end(), "no reason is known: ", line);
        ++found.at(static_cast<std::size_t>(kind - kinds.begin()));
    });
    MESSAGE("BidiCharacterTest: ", passed, " of ", cases, " cases");
    CHECK(cases == 91'707);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CAPTURE(std::string{kinds.at(i).reason});
        CHECK(found.at(i) == kinds.at(i).cases);
    }
}

}  // namespace
}  // namespace portraits::text
