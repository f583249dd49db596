#include "generator/text/itemize.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "generator/text/bidi.h"
#include "generator/text/capitals.h"
#include "generator/text/script.h"
#include "tests/text/unicode_data.h"

namespace portraits::text {
namespace {

using testing::append_utf8;

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
        CHECK(bidi_levels(characters_of(text + "a"), Direction::LeftToRight).front() == 0);
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
