#include "generator/text/break_opportunities.h"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>

#include <memory>
#include <random>
#include <set>
#include <string>

#include "generator/text/break_ties.h"

using namespace portraits::text;

namespace {

/// The word with its opportunities written as `|`.
std::string broken(const std::string& word, const std::string& lang = "en") {
    static const BreakFinder finder;
    std::string result = word;
    const auto& found = finder.find(word, lang);
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
        result.insert(it->offset, 1, '|');
    }
    return result;
}

/// Offsets that UAX 14 allows, by ICU's own C++ interface; for words of ASCII.
std::set<std::uint32_t> icu_breaks(const std::string& word) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::BreakIterator> iterator{
        icu::BreakIterator::createLineInstance(icu::Locale::getUK(), status)};
    const auto text = icu::UnicodeString::fromUTF8(word);
    iterator->setText(text);
    std::set<std::uint32_t> breaks;
    for (int at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        breaks.insert(static_cast<std::uint32_t>(at));
    }
    return breaks;
}

}  // namespace

TEST_CASE("a word breaks after its own hyphens and dashes where letters stand around them") {
    CHECK(broken("life-wide") == "life-|wide");
    CHECK(broken("e-mail") == "e-mail");
    CHECK(broken("well-being–learning") == "well-|being–|learning");
    CHECK(broken("A-4") == "A-4");
    CHECK(broken("2010–2016") == "2010–2016");
    CHECK(broken("-based") == "-based");
}

TEST_CASE("a slash lets long words part but not units") {
    CHECK(broken("teachers/learners") == "teachers/|learners");
    CHECK(broken("km/h") == "km/h");
    CHECK(broken("and/or") == "and/or");
}

TEST_CASE("an address breaks only after its signs") {
    CHECK(broken("samer@hotmail.com") == "samer@|hotmail.|com");
    CHECK(broken("https://uil.unesco.org/learning-cities") ==
          "https://uil.|unesco.|org/|learning-cities");
    CHECK(broken("www.amman.jo") == "www.|amman.jo");
}

TEST_CASE("a soft hyphen is an opportunity") {
    CHECK(broken("Donau\u00ADdampf") == "Donau\u00AD|dampf");
}

TEST_CASE("narrow no-break spaces and no-break hyphens hold") {
    CHECK(broken("10\u202F000") == "10\u202F000");
    CHECK(broken("life\u2011wide") == "life\u2011wide");
    CHECK(broken("1914\u20601918") == "1914\u20601918");
}

TEST_CASE("other scripts break as Unicode says") {
    CHECK(broken("学习型。城", "zh") == "学|习|型。|城");
    CHECK(broken("的“学”，·习", "zh") == "的|“学”，·|习");
    CHECK(broken("학습(km²)은", "ko") == "학|습|(km²)|은");  // only between syllables
    CHECK(broken("เมืองแห่งการเรียนรู้", "th") == "เมือง|แห่ง|การ|เรียน|รู้");
    CHECK(broken("ទីក្រុងរៀនសូត្រ", "km") == "ទីក្រុង|រៀនសូត្រ");
    CHECK(broken("مدينة", "ar") == "مدينة");
}

TEST_CASE("no plain word breaks where Unicode forbids it") {
    std::mt19937 random{20161115};
    const std::string alphabet = "abcdefgxyzABZ019--//.,;:!?()'\"%";
    const BreakFinder finder;
    for (int i = 0; i < 20'000; ++i) {
        std::string word;
        for (auto size = 2 + random() % 14; size > 0; --size) {
            word += alphabet[random() % alphabet.size()];
        }
        if (word.find("://") != std::string::npos) {
            continue;
        }
        const auto allowed = icu_breaks(word);
        for (const BreakOpportunity& found : finder.find(word, "en")) {
            CAPTURE(word);
            CAPTURE(found.offset);
            REQUIRE(allowed.count(found.offset) == 1);
        }
    }
}

TEST_CASE("numbers, units, titles and initials stay with what they belong to") {
    CHECK(tie_between("15", "November") == Tie::Close);
    CHECK(tie_between("268.05", "km²,") == Tie::Close);
    CHECK(tie_between("US$", "5") == Tie::Close);
    CHECK(tie_between("per", "cent.") == Tie::Close);
    CHECK(tie_between("Mr", "Khrino") == Tie::Close);
    CHECK(tie_between("J.", "Smith") == Tie::Close);
    CHECK(tie_between("learning", "–") == Tie::Close);
    CHECK(tie_between("November", "2016") == Tie::None);
    CHECK(tie_between("a", "city") == Tie::None);
}

TEST_CASE("a sign that opens or closes never parts from its words") {
    CHECK(tie_between("«", "mot") == Tie::Always);
    CHECK(tie_between("mot", "»") == Tie::Always);
    CHECK(tie_between("vrai", "?") == Tie::Always);
    CHECK(tie_between("learning", "‘Jeera") == Tie::None);
}
