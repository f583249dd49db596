// Every word of every record can be copied from the written files, whole and in its place.

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "generator/record/rich_text.h"
#include "generator/text/capitals.h"
#include "tests/e2e/brochure.h"

using portraits::record::City;
using portraits::record::Fact;
using portraits::record::plain_text;
using portraits::record::Quote;
using portraits::record::RichText;
using portraits::tests::brochure;
using portraits::tests::output_of;
using portraits::text::Capitals;

namespace {

using Words = std::vector<std::string>;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

/// What a reader copies, with lines put together again: a soft hyphen at a line's end goes, a hard one stays.
Words words_of(std::string text) {
    for (const char* end : {"\n", " \n"}) {
        replace_all(text, std::string{"\u00AD"} + end, "");
        replace_all(text, std::string{"-"} + end, "-");
        replace_all(text, std::string{"@"} + end, "@");
    }
    // Marks of direction, which readers add round text that runs to the left.
    for (const char* mark : {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C"}) {
        replace_all(text, mark, "");
    }
    replace_all(text, "\u00A0", " ");
    replace_all(text, "\u2028", " ");
    std::istringstream in{text};
    Words words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

/// The text of each page, in the order of the content stream, which is that of the ink: the order of reading.
std::vector<std::string> pages_of(const std::string& file) {
    std::istringstream all{output_of({"pdftotext", "-raw", "-enc", "UTF-8", file, "-"})};
    std::vector<std::string> pages;
    for (std::string page; std::getline(all, page, '\f');) {
        pages.push_back(page);
    }
    return pages;
}

bool stands_in(const Words& page, const Words& words) {
    return std::search(page.begin(), page.end(), words.begin(), words.end()) != page.end();
}

std::string together(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        text += word + " ";
    }
    return text;
}

void check_line(const Words& page, const std::string& text) {
    const Words words = words_of(text);
    CHECK_MESSAGE(stands_in(page, words), "not on its page: ", together(words));
}

/// Each paragraph and item stands in one piece, however it is broken into lines.
void check_text(const Words& page, const RichText& text) {
    std::istringstream paragraphs{plain_text(text)};
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        check_line(page, paragraph);
    }
}

std::string sorted(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

/// A name in any script. Where a letter carries a mark, pdftotext turns the replacement text of a right-to-left word round, so
/// that only the letters can be compared, not their order.
void check_name(const Words& page, const std::string& name) {
    constexpr std::string_view shadda = "\u0651";
    if (name.find(shadda) == std::string::npos) {
        check_line(page, name);
        return;
    }
    const bool stands = std::any_of(page.begin(), page.end(), [&](const std::string& word) {
        return sorted(word) == sorted(name);
    });
    CHECK_MESSAGE(stands, "not on its page: ", name);
}

/// As English prints it: a comma between thousands.
std::string grouped(const std::string& number) {
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string text = number.substr(point);
    for (std::size_t left = point; left > 0;) {
        const std::size_t size = std::min<std::size_t>(left, 3);
        left -= size;
        text = number.substr(left, size) + text;
        if (left > 0) {
            text = "," + text;
        }
    }
    return text;
}

void check_fact(const Words& page, const Fact& fact) {
    CAPTURE(fact.key);
    const std::string value = fact.value ? grouped(fact.text) : fact.text;
    // A note's letter is copied with what it belongs to.
    if (fact.note.empty()) {
        check_line(page, fact.value && !fact.year.empty() ? value + " " + fact.year : value);
    }
    check_line(page, fact.note);
}

void check_quote(const Words& page, const Quote& quote) {
    check_text(page, quote.text);
    check_line(page, quote.speaker);
    check_line(page, quote.role);
}

void check_city(const Words& page, const City& city) {
    CAPTURE(city.slug);
    check_line(page, Capitals{city.country, "en"}.text());
    check_line(page, city.name);
    check_name(page, city.local_name ? city.local_name->text : "");
    for (const Fact& fact : city.facts) {
        check_fact(page, fact);
    }
    if (city.quote) {
        check_quote(page, *city.quote);
    }
    check_line(page, city.headline);
    for (const RichText* text : {&city.intro, &city.vision, &city.challenges, &city.plan}) {
        check_text(page, *text);
    }
    for (const auto& contact : city.contact) {
        for (const std::string& line : {contact.name, contact.role, contact.organisation,
                                        contact.email, contact.phone, contact.web}) {
            check_line(page, line);
        }
    }
}

const City* city_of(const std::string& page_name) {
    for (const City& city : brochure().session->edition().cities) {
        if (page_name.ends_with(" " + city.slug)) {
            return &city;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("words broken over lines are put together again") {
    CHECK(words_of("learn\u00AD\ning city life-\nwide a@\nb.org") ==
          Words{"learning", "city", "life-wide", "a@b.org"});
}

TEST_CASE("thousands are parted by commas") {
    CHECK(grouped("7924.7") == "7,924.7");
    CHECK(grouped("21705000") == "21,705,000");
    CHECK(grouped("429") == "429");
}

TEST_CASE("every word of every record comes out of both files") {
    for (const std::string& file : {brochure().print, brochure().screen}) {
        const std::vector<std::string> pages = pages_of(file);
        REQUIRE(pages.size() >= brochure().pages.size());
        std::size_t found = 0;
        for (std::size_t i = 0; i < brochure().pages.size(); ++i) {
            if (const City* city = city_of(brochure().pages[i].name)) {
                check_city(words_of(pages[i]), *city);
                ++found;
            }
        }
        CHECK(found == brochure().session->edition().cities.size());
    }
}
