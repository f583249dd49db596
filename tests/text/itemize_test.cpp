#include "generator/text/itemize.h"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <sstream>

#include "generator/text/bidi.h"
#include "generator/text/capitals.h"
#include "generator/text/script.h"

namespace portraits::text {
namespace {

void append_utf8(std::string& to, char32_t c) {
    const auto byte = [&](char32_t bits) {
        to += static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> fields;
    std::istringstream in{line};
    for (std::string field; std::getline(in, field, separator);) {
        if (!field.empty()) {
            fields.push_back(field);
        }
    }
    return fields;
}

/// One line of BidiCharacterTest.txt: code points; direction; paragraph level; levels; order.
bool agrees(const std::string& line) {
    const auto fields = split(line, ';');
    std::string text;
    for (const std::string& point : split(fields.at(0), ' ')) {
        append_utf8(text, static_cast<char32_t>(std::stoul(point, nullptr, 16)));
    }
    const Characters characters = characters_of(text);
    const auto base = static_cast<BaseDirection>(std::stoi(fields.at(1)));
    const auto levels = bidi_levels(characters, base);
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

TEST_CASE("Levels and order pass Unicode's conformance test where its data is installed") {
    std::ifstream file{"/usr/share/unicode/BidiCharacterTest.txt"};
    if (!file) {
        MESSAGE("skipped: the package unicode-data is not installed");
        return;
    }
    int failed = 0;
    int run = 0;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') {
            ++run;
            failed += agrees(line) ? 0 : 1;
        }
    }
    CHECK(run > 90'000);
    // ICU 72 differs in cases that prose does not have: combining marks on brackets, overrides that hold one bracket of a pair,
    // 63 nested brackets, and embeddings in text that is left to right throughout.
    CHECK(failed <= 31);
}

/// The scripts of a text's characters, equal neighbours once: `Latn Hani`.
std::string scripts(std::string_view text, hb_script_t otherwise = HB_SCRIPT_LATIN) {
    std::string result;
    hb_script_t last = HB_SCRIPT_INVALID;
    for (const hb_script_t script : script_of_each(characters_of(text), otherwise)) {
        if (script != last) {
            std::array<char, 5> tag{};
            hb_tag_to_string(hb_script_to_iso15924_tag(script), tag.data());
            result += result.empty() ? "" : " ";
            result += tag.data();
        }
        last = script;
    }
    return result;
}

TEST_CASE("Common characters take the script of their neighbours") {
    CHECK(scripts("Cork, 2016") == "Latn");
    CHECK(scripts("2016") == "Latn");
    CHECK(scripts("2016", HB_SCRIPT_GREEK) == "Grek");
    CHECK(scripts("— Λάρισα") == "Grek");
    CHECK(scripts("e\u0301") == "Latn");
    CHECK(scripts("Cork کاشان") == "Latn Arab");
}

TEST_CASE("Closing brackets and quotation marks take the script of their opening one") {
    CHECK(scripts("Goyang (고양) x") == "Latn Hang Latn");
    CHECK(scripts("Goyang “고양” x") == "Latn Hang Latn");
    CHECK(scripts("고양(Goyang)") == "Hang Latn Hang");
    CHECK(scripts("(고양)") == "Hang");
}

TEST_CASE("Marks of a few scripts belong to the one at hand or to the one that follows") {
    CHECK(scripts("東京、大阪") == "Hani");
    CHECK(scripts("「東京」") == "Hani");
    CHECK(scripts("タワー") == "Kana");
    CHECK(scripts("A、東京") == "Latn Hani");
}

TEST_CASE("Only plain text takes the quick way") {
    CHECK(simple_script("Eskişehir", HB_SCRIPT_LATIN) == HB_SCRIPT_LATIN);
    CHECK(simple_script("‘life-wide’ – 20 %", HB_SCRIPT_LATIN) == HB_SCRIPT_LATIN);
    CHECK(simple_script("Λάρισα, 2016", HB_SCRIPT_LATIN) == HB_SCRIPT_GREEK);
    CHECK(simple_script("Мелітополь", HB_SCRIPT_LATIN) == HB_SCRIPT_CYRILLIC);
    CHECK(simple_script("2016", HB_SCRIPT_GREEK) == HB_SCRIPT_GREEK);
    CHECK(!simple_script("Cork Λ", HB_SCRIPT_LATIN));
    CHECK(!simple_script("e\u0301", HB_SCRIPT_LATIN));
    CHECK(!simple_script("고양", HB_SCRIPT_LATIN));
    CHECK(!simple_script("כ", HB_SCRIPT_LATIN));
    CHECK(!simple_script("a\u200Fb", HB_SCRIPT_LATIN));
}

TEST_CASE("The quick way agrees with Unicode's data for every character") {
    for (char32_t c = 0x20; c < 0x3000; ++c) {
        std::string text;
        append_utf8(text, c);
        const auto quick = simple_script(text, HB_SCRIPT_COMMON);
        if (!quick || c == 0x7F) {
            continue;
        }
        CAPTURE(static_cast<std::uint32_t>(c));
        const auto full = script_of_each(characters_of(text), HB_SCRIPT_COMMON).front();
        const bool unassigned = full == HB_SCRIPT_UNKNOWN;
        CHECK((full == *quick || unassigned || full == HB_SCRIPT_COMMON ||
               *quick == HB_SCRIPT_COMMON));
        CHECK(bidi_levels(characters_of(text + "a"), BaseDirection::LeftToRight).front() == 0);
    }
}

TEST_CASE("A language tag is completed by likely subtags") {
    CHECK(language_of("zh-TW").same_writing(language_of("zh-Hant")));
    CHECK(!language_of("zh-TW").same_writing(language_of("zh")));
    CHECK(language_of("ja").script == HB_SCRIPT_HAN);
    CHECK(language_of("ko").script == HB_SCRIPT_HANGUL);
    CHECK(language_of("fa").right_to_left);
    CHECK(!language_of("el").right_to_left);
    CHECK(!language_of("").known());
    CHECK(!language_of("?!").known());
}

TEST_CASE("Offsets in capitals lead back to the text as written") {
    const Capitals capitals{"Straße ŉ x", "de"};
    CHECK(capitals.text() == "STRASSE ʼN X");
    const std::string original = "Straße ŉ x";
    CHECK(capitals.source_of(0) == 0);
    CHECK(capitals.source_of(capitals.text().find(' ')) == original.find(' '));
    CHECK(capitals.source_of(capitals.text().rfind('X')) == original.rfind('x'));
}

}  // namespace
}  // namespace portraits::text
