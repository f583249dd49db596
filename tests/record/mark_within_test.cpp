#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "tests/record/reading.h"

using portraits::SourceMark;
using portraits::record::Value;
using portraits::record::testing::marked;
using portraits::record::testing::read;

namespace {

/// Marks the word in the text and says what is marked in the file, with its line.
std::string place_of(const Value& value, std::string_view word) {
    const std::size_t offset = value.text().find(word);
    REQUIRE(offset != std::string::npos);
    const SourceMark mark = value.mark_within(offset, word.size());
    return std::to_string(mark.line) + " " + marked(mark);
}

}  // namespace

TEST_CASE("a word of a literal text is found in the file") {
    const Value value = read("plan: |\n  one two\n\n    three é four\n  five\n");
    CHECK(place_of(value["plan"], "two") == "2 two");
    CHECK(place_of(value["plan"], "three") == "4 three");
    CHECK(place_of(value["plan"], "four") == "4 four");
    CHECK(place_of(value["plan"], "five") == "5 five");
}

TEST_CASE("a word of a folded text is found in the file") {
    const Value value = read("plan: >-\n  one\n  two\n\n  three\n   four\n  five\n");
    CHECK(place_of(value["plan"], "two") == "3 two");
    CHECK(place_of(value["plan"], "three") == "5 three");
    CHECK(place_of(value["plan"], "four") == "6 four");
    CHECK(place_of(value["plan"], "five") == "7 five");
}

TEST_CASE("a word of a plain text over several lines is found in the file") {
    const Value value = read("plan: one\n  two\n  three\n");
    CHECK(place_of(value["plan"], "three") == "3 three");
}

TEST_CASE("words behind escapes and doubled quotation marks are found in the file") {
    const Value value = read(
        "a: \"tab\\tx \\u00e9 \\\"y\\\" z\\\n   last\"\n"
        "b: 'it''s here'\n");
    CHECK(place_of(value["a"], "x") == "1 x");
    CHECK(place_of(value["a"], "é") == "1 \\u00e9");
    CHECK(place_of(value["a"], "y") == "1 y");
    CHECK(place_of(value["a"], "z") == "1 z");
    CHECK(place_of(value["a"], "last") == "2 last");
    CHECK(place_of(value["b"], "here") == "3 here");
    CHECK(place_of(value["b"], "it's") == "3 it''s");
}

TEST_CASE("a mark over several lines ends with its first") {
    const Value value = read("plan: |\n  one two\n  three\n");
    CHECK(marked(value["plan"].mark_within(4, 8)) == "two");
}

TEST_CASE("a mark beyond the text does not leave the file") {
    const Value value = read("plan: |\n  one\n");
    CHECK(value["plan"].mark_within(100, 5).known());
    CHECK(Value{}.mark_within(3, 2).known() == false);
}

// The slow reference writes each word with its number, so that the file itself tells where the word
// stands.
TEST_CASE("every word of generated texts is found in every style") {
    std::mt19937 random{1};
    const std::vector<std::string> headers{"|\n", ">\n", ">-\n", "|2\n"};
    for (int round = 0; round < 300; ++round) {
        const std::string& header = headers[random() % headers.size()];
        std::string yaml = "a: 1\ntext: " + header;
        const int words = 1 + static_cast<int>(random() % 20);
        std::string line = "  ";
        for (int i = 0; i < words; ++i) {
            line += (random() % 4 == 0 ? "ü" : "w") + std::to_string(i) + "x ";
            const auto turn = random() % 5;
            if (turn < 2) {
                yaml += line + (turn == 0 ? "\n\n" : "\n");
                line = random() % 4 == 0 && header != "|2\n" && i > 0 ? "    " : "  ";
            }
        }
        yaml += line + "end\nlast: 2\n";
        const Value text = read(yaml)["text"];
        CAPTURE(yaml);
        for (int i = 0; i < words; ++i) {
            const std::string word = std::to_string(i) + "x";
            std::size_t offset = text.text().find("w" + word);
            offset = offset != std::string::npos ? offset + 1 : text.text().find("ü" + word) + 2;
            CHECK(marked(text.mark_within(offset, word.size())) == word);
        }
    }
}
