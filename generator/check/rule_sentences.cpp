// Where sentences begin and end.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

/// Words after whose full stop a sentence goes on.
constexpr std::array<std::string_view, 20> abbreviations{
    "e.g", "i.e", "etc",  "cf", "vs", "no", "approx", "ca",   "c",   "p",
    "pp",  "al",  "incl", "st", "dr", "mr", "mrs",    "prof", "fig", "a.m"};

/// The word that ends at a byte, with stops inside it.
std::string_view word_before(std::string_view text, std::size_t end) {
    const std::size_t start = end == 0 ? 0 : text.find_last_of(" (‘“\u2028", end - 1) + 1;
    return text.substr(start, end - start);
}

bool is_abbreviated(std::string_view word) {
    const std::string lower = lower_case(word);
    return std::find(abbreviations.begin(), abbreviations.end(), lower) != abbreviations.end() ||
           word.find('.') != std::string_view::npos || word.size() == 1;
}

/// A text that a link or an address in the text is written in: `www.szlll.net.cn`, `docs/read.me`.
bool is_address(std::string_view word) {
    return word.find("www.") != std::string_view::npos ||
           word.find('@') != std::string_view::npos || word.find('/') != std::string_view::npos;
}

void check_lower_case(const Manuscript& manuscript, Findings& findings) {
    for (std::size_t i = 0; i < manuscript.passages.size(); ++i) {
        const Passage& passage = manuscript.passages[i];
        const bool after_item = i > 0 && manuscript.passages[i - 1].form == Form::Item;
        const bool begins = passage.form == Form::Paragraph || passage.key == "headline";
        // What follows a list may end the sentence that the list stands in.
        if (begins && !after_item && is_lower_case(passage.text)) {
            findings.add(passage.mark(0, words_of(passage.text)[0].text.size()),
                         "this begins in lower case", "begin with a capital");
        }
        const std::string_view text = passage.text;
        for (std::size_t at = text.find_first_of("?!"); at != std::string_view::npos;
             at = text.find_first_of("?!", at + 1)) {
            if (text.substr(at + 1).starts_with(' ') && is_lower_case(text.substr(at + 2))) {
                findings.add(passage.mark(at, 3), "a sentence begins in lower case",
                             "begin with a capital");
            }
        }
    }
}

void check_stop(const Passage& passage, std::size_t at, Findings& findings) {
    const std::string_view text = passage.text;
    const std::string_view before = word_before(text, at);
    const std::string_view after = text.substr(at + 1);
    if (before.empty() || is_abbreviated(before) || passage.is_link(at)) {
        return;
    }
    if (after.starts_with(' ') && is_lower_case(after.substr(1))) {
        findings.add(passage.mark(at, 3), "a full stop inside a sentence, or lower case after it",
                     "take the stop out, or begin the sentence with a capital");
    } else if (is_capitalized(after) && is_lower_case(last_character(before)) &&
               !is_address(before)) {
        findings.add(passage.mark(at, 2), "no space after the full stop", "add one");
    }
}

void check_full_stops(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        if (!passage.is_prose()) {
            continue;
        }
        const std::string_view text = passage.text;
        for (std::size_t at = text.find('.'); at != std::string_view::npos;
             at = text.find('.', at + 1)) {
            check_stop(passage, at, findings);
        }
    }
}

/// Whether a paragraph may end so: in a sentence's end, a colon, or a Greek question mark.
bool is_complete(const Passage& passage) {
    // “ closes German, Czech and Georgian quotations; Unicode has the Khmer full stop as another kind of mark.
    constexpr std::array<std::string_view, 5> others{":", "：", "…", "“", "។"};
    const std::string_view last = last_character(passage.text);
    const bool greek = passage.lang.starts_with("el") && (last == ";" || last == "\u037E");
    return greek || has_end(passage.text) || is_without_full_stops(passage.text) ||
           std::find(others.begin(), others.end(), last) != others.end();
}

void check_ends(const Manuscript& manuscript, Findings& findings) {
    for (std::size_t i = 0; i < manuscript.passages.size(); ++i) {
        const Passage& passage = manuscript.passages[i];
        const bool list_follows =
            i + 1 < manuscript.passages.size() && manuscript.passages[i + 1].form == Form::Item;
        if (passage.city != nullptr && passage.form == Form::Paragraph && !list_follows &&
            !is_complete(passage)) {
            const std::size_t last = last_character(passage.text).size();
            findings.add(passage.mark(passage.text.size() - last, last),
                         "the paragraph does not end in a full stop", "has the end been lost?");
        }
    }
}

constexpr std::array rules{
    Rule{"text-lower-case",
         Level::Warning,
         "a paragraph or sentence that begins in lower case",
         "A paragraph that begins in lower case has often lost its beginning in copying.",
         {},
         check_lower_case},
    Rule{"text-full-stop",
         Level::Warning,
         "a full stop inside a sentence, or no space after one",
         "After a full stop comes a space and a capital, but for abbreviations such as e.g.",
         {},
         check_full_stops},
    Rule{"text-end",
         Level::Warning,
         "a paragraph without an end",
         "A paragraph of a record that ends neither in a full stop nor before a list has often "
         "lost its end in copying.",
         {},
         check_ends},
};

}  // namespace

std::span<const Rule> sentence_rules() { return rules; }

}  // namespace portraits::check
