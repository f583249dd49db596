// Quotation marks and brackets.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_usage.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

/// An opening sign and the one that closes it.
struct Pair {
    std::string_view open, close;
};

constexpr std::array brackets{Pair{"(", ")"}, Pair{"[", "]"}, Pair{"“", "”"}, Pair{"«", "»"}};

void check_straight(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        for (std::size_t at = text.find_first_of("'\""); at != std::string_view::npos;
             at = text.find_first_of("'\"", at + 1)) {
            const bool apostrophe = text[at] == '\'';
            findings.add(
                passage.mark(at, 1),
                apostrophe ? "a straight apostrophe" : "a straight quotation mark",
                apostrophe ? "write ’, or ‘ before a quoted word" : "write “ and ”, or ‘ and ’");
        }
    }
}

bool is_letter_before(std::string_view text, std::size_t at) {
    return at > 0 && text[at - 1] != ' ' && text[at - 1] != '(';
}

/// Outer quotations: a single opening mark that stands in no double ones, and double ones that stand in no single ones.
void collect_marks(const Passage& passage, std::vector<Use>& single, std::vector<Use>& twofold) {
    const std::string_view text = passage.text;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("‘") || rest.starts_with("“")) {
            const bool one = rest.starts_with("‘");
            if (depth++ == 0) {
                (one ? single : twofold)
                    .push_back({passage.mark(at, 3), one ? "‘" : "“", one ? "“" : "‘"});
            }
        } else if (rest.starts_with("”") ||
                   (rest.starts_with("’") && depth > 0 && !is_lower_case(rest.substr(3)))) {
            depth = std::max(depth - 1, 0);
        }
    }
}

void check_mixed(const Manuscript& manuscript, Findings& findings) {
    std::map<std::string, std::pair<std::vector<Use>, std::vector<Use>>> by_language;
    for (const Passage& passage : manuscript.passages) {
        auto& [single, twofold] = by_language[passage.lang];
        collect_marks(passage, single, twofold);
    }
    for (const auto& [lang, uses] : by_language) {
        report_rarer(uses.first, uses.second, findings);
    }
}

/// Reports the signs of one pair that have no partner.
void check_pair(const Passage& passage, const Pair& pair, Findings& findings) {
    const std::string_view text = passage.text;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(pair.open)) {
            open.push_back(at);
        } else if (text.substr(at).starts_with(pair.close)) {
            // A list in a sentence may be numbered 1) and 2).
            if (open.empty() && is_letter_before(text, at) && !has_digit(text.substr(at - 1, 1))) {
                findings.add(passage.mark(at, pair.close.size()),
                             fmt::format("{} closes nothing", pair.close),
                             fmt::format("add {} or take it out", pair.open));
            } else if (!open.empty()) {
                open.pop_back();
            }
        }
    }
    for (const std::size_t at : open) {
        findings.add(passage.mark(at, pair.open.size()), fmt::format("{} is not closed", pair.open),
                     fmt::format("add {}", pair.close));
    }
}

/// A single closing mark is also an apostrophe, so only an opening one without any ’ behind it is sure to be wrong.
void check_single(const Passage& passage, Findings& findings) {
    const std::size_t last = passage.text.rfind("‘");
    if (last != std::string::npos && passage.text.find("’", last) == std::string::npos) {
        findings.add(passage.mark(last, 3), "‘ is not closed", "add ’; an apostrophe is ’ too");
    }
}

void check_balance(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        for (const Pair& pair : brackets) {
            check_pair(passage, pair, findings);
        }
        check_single(passage, findings);
    }
}

/// A verbatim quotation is printed in marks; written ones come on top of them.
void check_quote_marks(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        const bool quote = passage.key == "quote.text" &&
                           passage.city->quote->kind == record::Quote::Kind::Verbatim;
        for (const Pair& pair :
             {Pair{"“", "”"}, Pair{"‘", "’"}, Pair{"«", "»"}, Pair{"\"", "\""}}) {
            const bool around =
                quote && text.starts_with(pair.open) && text.ends_with(pair.close) &&
                text.find(pair.open, pair.open.size()) >= text.size() - pair.close.size();
            if (around) {
                findings.add(passage.mark(0, pair.open.size()),
                             "the quotation is written in quotation marks",
                             "take them out: the layout sets them");
            }
        }
    }
}

constexpr std::array rules{
    Rule{"text-straight-quotes",
         Level::Warning,
         "the straight quotation mark or apostrophe of a typewriter",
         "Print has ‘ ’ and “ ”; the straight ' and \" come from keyboards.",
         {},
         check_straight},
    Rule{"text-mixed-quotes",
         Level::Warning,
         "single and double quotation marks mixed within an edition",
         "An edition quotes with ‘ ’ or with “ ” and keeps the other kind for quotations inside "
         "quotations. The rarer one is reported, for each language by itself.",
         {},
         check_mixed},
    Rule{"text-unbalanced",
         Level::Warning,
         "a bracket or quotation mark without its partner",
         "What is opened in a paragraph is closed in it. A single closing mark is an apostrophe "
         "too, so of single ones only an opening one without any closing one after it is reported.",
         {},
         check_balance},
    Rule{"quote-marks",
         Level::Warning,
         "a quotation that is written in quotation marks",
         "The layout sets the marks of a verbatim quotation; with written ones, readers see two "
         "pairs.",
         {},
         check_quote_marks},
};

}  // namespace

std::span<const Rule> quotation_rules() { return rules; }

}  // namespace portraits::check
