// Spaces, hyphens and dashes.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

constexpr std::string_view en_dash = "–";
constexpr std::string_view em_dash = "—";

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && (std::isalpha(static_cast<unsigned char>(text[at])) != 0 ||
                                static_cast<unsigned char>(text[at]) >= 0xC3U);
}

/// The white-space-parted word around a byte.
std::string_view token_around(std::string_view text, std::size_t at) {
    const std::size_t start = at == 0 ? 0 : text.find_last_of(' ', at - 1) + 1;
    return text.substr(start, std::min(text.find(' ', at), text.size()) - start);
}

void check_before(const Passage& passage, std::size_t at, Findings& findings) {
    const std::string_view text = passage.text;
    const bool opening = text[at] == '(' || text[at] == '[';
    if (opening && at + 1 < text.size() && text[at + 1] == ' ') {
        findings.add(passage.mark(at, 2), fmt::format("space after `{}`", text[at]), "take it out");
        return;
    }
    // An ellipsis may stand after a space.
    const bool ellipsis = text.substr(at).starts_with("..");
    if (!opening && at > 0 && text[at - 1] == ' ' && !ellipsis) {
        findings.add(passage.mark(at - 1, 2), fmt::format("space before `{}`", text[at]),
                     "take it out");
    }
}

void check_after(const Passage& passage, std::size_t at, Findings& findings) {
    const std::string_view text = passage.text;
    const bool wants_space = std::string_view{",;:!?"}.find(text[at]) != std::string_view::npos;
    if (wants_space && is_letter(text, at + 1) && is_letter(text, at - 1) &&
        token_around(text, at).find("://") == std::string_view::npos) {
        findings.add(passage.mark(at, 2), fmt::format("no space after `{}`", text[at]), "add one");
    }
}

void check_spaces(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        const bool french = passage.lang.starts_with("fr");  // which sets spaces before : ; ! ?
        for (std::size_t at = text.find_first_of(",.;:!?()[]"); at != std::string_view::npos;
             at = text.find_first_of(",.;:!?()[]", at + 1)) {
            if (!french) {
                check_before(passage, at, findings);
            }
            check_after(passage, at, findings);
        }
        if (const std::size_t two = text.find("  "); two != std::string_view::npos) {
            findings.add(passage.mark(two, 2), "two spaces in a row", "one does");
        }
    }
}

/// 2014-2015, 6-8: figures from and to. Not a date, a telephone number or a name such as COVID-19.
bool is_range(std::string_view text, std::size_t hyphen) {
    const std::string_view token = token_around(text, hyphen);
    const bool once = token.find('-') == token.rfind('-');
    const std::string_view after = text.substr(hyphen + 1);
    const bool month = after.starts_with("0") || after.starts_with("1");
    const bool date =
        month && hyphen >= 4 && is_digit(text, hyphen - 4) && !is_digit(text, hyphen + 3);
    return is_digit(text, hyphen + 1) && hyphen > 0 && is_digit(text, hyphen - 1) && once &&
           !date && token.find_first_not_of("0123456789-.,;:()%’‘") == std::string_view::npos;
}

void check_hyphens(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        for (std::size_t at = text.find('-'); at != std::string_view::npos;
             at = text.find('-', at + 1)) {
            const bool spaced =
                at > 0 && text[at - 1] == ' ' && at + 1 < text.size() && text[at + 1] == ' ';
            if (spaced) {
                findings.add(passage.mark(at - 1, 3), "a hyphen between spaces",
                             "a dash is meant: ` – `");
            } else if (text.substr(at).starts_with("--")) {
                findings.add(passage.mark(at, 2), "two hyphens", "a dash is meant: ` – `");
                ++at;
            } else if (is_range(text, at)) {
                findings.add(passage.mark(at, 1), "a hyphen between figures",
                             "from–to takes an en dash: 2014–2015");
            }
        }
    }
}

void check_dashes(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        for (const std::string_view dash : {en_dash, em_dash}) {
            for (std::size_t at = text.find(dash); at != std::string_view::npos;
                 at = text.find(dash, at + 1)) {
                const std::size_t after = at + dash.size();
                const bool one_side =
                    at > 0 && after < text.size() && (text[at - 1] == ' ') != (text[after] == ' ');
                const bool in_word = dash == en_dash && at > 0 && is_letter(text, at - 1) &&
                                     is_lower_case(text.substr(at - 1, 1)) &&
                                     is_lower_case(text.substr(std::min(after, text.size())));
                if (in_word) {
                    findings.add(passage.mark(at, dash.size()), "a dash inside a word",
                                 "a hyphen is meant: well-being");
                } else if (one_side) {
                    findings.add(passage.mark(at, dash.size()), "a dash with a space on one side",
                                 "set one on both sides or on none");
                }
            }
        }
    }
}

constexpr std::array rules{
    Rule{
        "text-space",
        Level::Warning,
        "a space too many or too few at a punctuation mark",
        "No space stands before a comma, a full stop or a closing bracket, and one stands after "
        "them. Doubled spaces in titles and names are reported too; in texts they are read as one.",
        {},
        check_spaces},
    Rule{"text-hyphen",
         Level::Warning,
         "a hyphen where a dash is meant",
         "A hyphen joins words. A break in a sentence takes an en dash between spaces, and so do "
         "years: 2014–2015, without spaces.",
         {},
         check_hyphens},
    Rule{"text-dash",
         Level::Warning,
         "a dash where a hyphen is meant, or with a space on one side",
         "Word processors turn hyphens into dashes. Compound words take a hyphen; a dash has "
         "spaces on both sides or on none.",
         {},
         check_dashes},
};

}  // namespace

std::span<const Rule> punctuation_rules() { return rules; }

}  // namespace portraits::check
