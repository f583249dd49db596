#include "tests/scripts/copied_text.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "generator/text/characters.h"
#include "tests/cli/process.h"
#include "tests/scripts/composed.h"
#include "tests/scripts/logical_order.h"

namespace portraits::tests {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

/// By place on the page, as people select text, where lines run to the left; else by the order in the file.
std::string poppler_text(const std::string& file, std::size_t page, bool by_place) {
    const std::string number = std::to_string(page);
    std::vector<std::string> command{"pdftotext", "-enc", "UTF-8", "-f", number, "-l", number};
    if (!by_place) {
        command.emplace_back("-raw");
    }
    command.insert(command.end(), {file, "-"});
    const Outcome outcome = run(command);
    REQUIRE(outcome.exit == 0);
    return outcome.out;
}

/// Hyphens that a line's end needs go, those of a word stay, and so do the signs that an address breaks after.
void join_lines(std::string& text, Joint joint) {
    replace_all(text, " \n", "\n");
    replace_all(text, "\u00AD\n", "");
    for (const char* sign : {"-", "@"}) {
        replace_all(text, std::string{sign} + "\n", sign);
    }
    replace_all(text, "\n", joint == Joint::Space ? " " : "");
}

void add_paragraphs(const record::RichText& text, std::vector<std::string>& all) {
    std::istringstream paragraphs{plain_text(text)};
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        all.push_back(paragraph);
    }
}

}  // namespace

CopiedText::CopiedText(const std::string& file, std::size_t page, Lines lines) {
    std::istringstream copied{poppler_text(file, page, lines.to_the_left)};
    for (std::string line; std::getline(copied, line);) {
        lines_.push_back(composed(lines.to_the_left ? in_logical_order(line) : line));
        text_ += lines_.back() + "\n";
    }
    join_lines(text_, lines.joint);
}

bool CopiedText::holds(std::string_view text) const {
    std::string wanted = composed(std::string{text});
    replace_all(wanted, "\u00A0", " ");
    return text_.find(wanted) != std::string::npos;
}

std::string CopiedText::lacks_letters_of(const std::string& text) const {
    const auto [here, there] =
        std::pair{text::characters_of(text_), text::characters_of(composed(text))};
    std::string lacking;
    for (const char32_t c : std::set<char32_t>{there.points.begin(), there.points.end()}) {
        const auto times = [c](const text::Characters& in) {
            return std::count(in.points.begin(), in.points.end(), c);
        };
        if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_BASE) != 0 &&
            u_ispunct(static_cast<UChar32>(c)) == 0 && c != U' ' && times(here) < times(there)) {
            icu::UnicodeString{static_cast<UChar32>(c)}.toUTF8String(lacking);
        }
    }
    return lacking;
}

std::vector<std::string> texts_of(const record::City& city) {
    std::vector<std::string> all{city.country, city.name, city.headline};
    if (city.local_name) {
        all.push_back(city.local_name->text);
    }
    for (const record::RichText* text : {&city.intro, &city.vision, &city.challenges, &city.plan}) {
        add_paragraphs(*text, all);
    }
    if (city.quote) {
        add_paragraphs(city.quote->text, all);
        all.push_back(city.quote->speaker);
        all.push_back(city.quote->role);
    }
    for (const record::Contact& contact : city.contact) {
        for (const std::string& line : {contact.name, contact.role, contact.organisation,
                                        contact.email, contact.phone, contact.web}) {
            all.push_back(line);
        }
    }
    std::erase(all, std::string{});
    return all;
}

}  // namespace portraits::tests
