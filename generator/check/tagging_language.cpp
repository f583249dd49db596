// Languages: of the document and of every passage in another one, so that a voice reads each as it sounds.

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// The form of BCP 47 tags, not whether their parts are registered.
bool is_language_tag(const std::string& tag) {
    static const std::regex form{"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|x(-[A-Za-z0-9]{1,8})+"};
    return std::regex_match(tag, form);
}

void document(const Reading& reading, Findings& findings) {
    const std::string lang = text(value(reading.file.catalog(), "Lang"));
    if (!is_language_tag(lang)) {
        findings.in_file(lang.empty() ? std::string{"the document has no language"}
                                      : fmt::format("{} is no language", in_quotes(lang)));
    }
}

void tags(const Reading& reading, Findings& findings) {
    for (std::size_t i = 0; i < reading.tree.elements.size(); ++i) {
        const std::string& lang = reading.tree.elements[i].lang;
        if (!lang.empty() && !is_language_tag(lang)) {
            findings.on_page(reading.tree.page(static_cast<int>(i)),
                             fmt::format("{} is no language", in_quotes(lang)));
        }
    }
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const MarkedContent& content : reading.pages[page].contents) {
            if (!content.lang.empty() && !is_language_tag(content.lang)) {
                findings.on_page(page, fmt::format("{} is no language", in_quotes(content.lang)));
            }
        }
    }
}

using Scripts = std::set<UScriptCode>;

/// The script that a tag names itself, `ko-Latn`; none where it names none or, as `Jpan`, several.
std::optional<UScriptCode> script_of_tag(const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    char name[ULOC_SCRIPT_CAPACITY];
    if (uloc_getScript(locale, name, sizeof name, &status) == 0 || U_FAILURE(status)) {
        return std::nullopt;
    }
    const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, name);
    if (code == USCRIPT_SIMPLIFIED_HAN || code == USCRIPT_TRADITIONAL_HAN) {
        return USCRIPT_HAN;
    }
    const bool single = code >= 0 && code != USCRIPT_JAPANESE && code != USCRIPT_KOREAN;
    return single ? std::optional{static_cast<UScriptCode>(code)} : std::nullopt;
}

/// The scripts that a language is written in, by ICU, which looks at no script for Korean and Japanese.
Scripts scripts_of_language(const std::string& lang) {
    UErrorCode status = U_ZERO_ERROR;
    char locale[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(lang.c_str(), locale, sizeof locale, nullptr, &status);
    if (const auto script = script_of_tag(locale)) {
        return {*script};
    }
    UScriptCode codes[8];
    const int count = uscript_getCode(locale, codes, 8, &status);
    return U_SUCCESS(status) ? Scripts(codes, codes + count) : Scripts{};
}

/// The scripts that a text is written in; a single letter is a sign, not a word.
Scripts scripts_of_text(const std::string& text) {
    std::map<UScriptCode, int> letters;
    const auto characters = icu::UnicodeString::fromUTF8(text);
    for (int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(characters.char32At(i), &status);
        if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
            ++letters[script];
        }
    }
    Scripts scripts;
    for (const auto& [script, count] : letters) {
        if (count > 1 || script == USCRIPT_HAN) {
            scripts.insert(script);
        }
    }
    return scripts;
}

/// The innermost language: of the content, of its element, of the document. None for artifacts.
std::string language_of(const Reading& reading, std::size_t page, int content) {
    const PageContent& facts = reading.pages[page];
    const int tagged = facts.tagged_content(content);
    if (tagged < 0) {
        return {};
    }
    for (int at = content; at >= 0; at = facts.contents[static_cast<std::size_t>(at)].parent) {
        if (const std::string& lang = facts.contents[static_cast<std::size_t>(at)].lang;
            !lang.empty()) {
            return lang;
        }
    }
    const int id = facts.contents[static_cast<std::size_t>(tagged)].id;
    const auto owner = reading.tree.owners.find({static_cast<int>(page), id});
    const std::string lang =
        owner == reading.tree.owners.end() ? "" : reading.tree.lang(owner->second);
    return lang.empty() ? text(value(reading.file.catalog(), "Lang")) : lang;
}

/// Names, acronyms and addresses stand in Latin letters in texts of every language (WCAG 2.2, 3.1.2 lets them): where the document
/// as a whole is in that language, beside words in its own script, or with the signs of an address.
bool may_be_latin(const Scripts& found, const Scripts& allowed, const std::string& text,
                  bool is_documents) {
    const bool beside_words = std::any_of(
        found.begin(), found.end(), [&](UScriptCode script) { return allowed.contains(script); });
    const bool is_address =
        text.find(' ') == std::string::npos && text.find_first_of("@/.") != std::string::npos;
    return is_documents || beside_words || is_address;
}

void passages(const Reading& reading, Findings& findings) {
    const std::string documents = text(value(reading.file.catalog(), "Lang"));
    std::map<std::string, Scripts> known;
    for_each<TextMark>(reading, [&](std::size_t page, const Mark& mark, const TextMark& run, auto) {
        const std::string lang = language_of(reading, page, mark.content);
        if (lang.empty()) {
            return;
        }
        const auto [allowed, fresh] = known.try_emplace(lang);
        if (fresh) {
            allowed->second = scripts_of_language(lang);
        }
        const Scripts found = scripts_of_text(run.text);
        const bool latin = may_be_latin(found, allowed->second, run.text, lang == documents);
        for (const UScriptCode script : found) {
            if (!allowed->second.contains(script) && !(latin && script == USCRIPT_LATIN)) {
                findings.at(page, mark.box,
                            fmt::format("{} is in {} script, but marked as {}", in_quotes(run.text),
                                        uscript_getName(script), lang));
            }
        }
    });
}

constexpr Rule rules[] = {
    {"document-language", Level::Error, "The document says in which language it is.", document},
    {"language-tags", Level::Error, "Languages are given as BCP 47 has them.", tags},
    {"text-language", Level::Error,
     "Text in another script is marked as of a language that is written in it.", passages},
};

}  // namespace

std::span<const Rule> language_rules() { return rules; }

}  // namespace portraits::check::pdf
