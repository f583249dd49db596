#include "generator/record/yaml_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace portraits::record {
namespace {

constexpr std::string_view rule = "yaml";

/// What yaml-cpp says, what we say, and what helps.
struct Wording {
    std::string_view theirs;
    std::string_view message;
    std::string_view hint;
};

constexpr std::array wordings{
    Wording{
        "illegal map value", "a `:` is not possible here",
        "text that holds a colon goes in quotation marks, or below the key after `|`; a key stands "
        "exactly as far left as its neighbours"},
    Wording{
        "end of map not found", "this is neither a key nor part of the text above",
        "a key stands exactly as far left as its neighbours; lines of a text stand further right "
        "than their key"},
    Wording{"end of sequence not found", "this is neither a list item nor part of the item above",
            "the hyphens of a list stand exactly below one another"},
    Wording{"illegal block entry", "a list cannot begin here",
            "start the list on a line of its own, or write `[first, second]`"},
    Wording{"illegal flow end", "a closing bracket without an opening one",
            "take it out, or put the text in quotation marks"},
    Wording{"illegal map key", "a key cannot stand here", ""},
    Wording{"unknown token", "a text cannot begin with this character",
            "put the text in quotation marks"},
    Wording{"the referenced anchor is not defined", "a text cannot begin with `*`",
            "put the text in quotation marks, or write it below the key after `|`"},
    Wording{"unknown escape character", "unknown escape after `\\`",
            "in double quotation marks a backslash is written `\\\\`"},
    Wording{"bad character found while scanning hex number", "this escape wants hexadecimal digits",
            "in double quotation marks a backslash is written `\\\\`"},
    Wording{"invalid unicode", "this escape is no character", "write the character itself"},
    Wording{"illegal document indicator in scalar", "the text above is not closed before this",
            "close it with the quotation mark that opened it"},
    Wording{"illegal EOF in scalar", "the text above is never closed",
            "close it with the quotation mark that opened it"},
    Wording{"unexpected character in block scalar", "the text begins on the line below `|`",
            "move it down, two spaces further right than its key"},
};

bool begins_with_tab(const SourceMark& mark) {
    const std::string_view line = mark.file->line(mark.line);
    const std::string_view indent = line.substr(0, line.find_first_not_of(" \t"));
    return indent.find('\t') != std::string_view::npos;
}

Diagnostic error(SourceMark mark, std::string message, std::string hint) {
    return {Level::Error, std::move(mark), std::move(message), std::move(hint), std::string{rule}};
}

Diagnostic tab_error(const SourceMark& mark) {
    const std::string_view line = mark.file->line(mark.line);
    return error({mark.file, mark.line, line.find('\t') + 1, 1}, "a tab in the indentation",
                 "YAML is indented by spaces alone: two a level");
}

Diagnostic bracket_error(const SourceMark& bracket) {
    const char open = bracket.file->line(bracket.line)[bracket.column - 1];
    return error(bracket, fmt::format("this `{}` is never closed", open),
                 fmt::format("close it with `{}`", open == '[' ? ']' : '}'));
}

/// The quotation mark that opens the value of a key; unknown if the value begins otherwise.
SourceMark opening_quote(const SourceMark& key) {
    if (!key.known()) {
        return {};
    }
    const std::string_view line = key.file->line(key.line);
    const std::size_t place = line.find_first_not_of(": ", key.column - 1 + key.length);
    const bool quoted =
        place != std::string_view::npos && (line[place] == '"' || line[place] == '\'');
    return quoted ? SourceMark{key.file, key.line, place + 1, 1} : SourceMark{};
}

}  // namespace

Diagnostic unclosed_quotation(const SourceMark& mark) {
    return error(mark, "this quotation mark is never closed",
                 "close the text with the mark that opened it");
}

Diagnostic explain(const YAML::Exception& exception, const SourceMark& place,
                   const Unfinished& unfinished) {
    if (begins_with_tab(place)) {
        return tab_error(place);
    }
    if (exception.msg.find("flow not found") != std::string::npos && unfinished.bracket.known()) {
        return bracket_error(unfinished.bracket);
    }
    if (const SourceMark quote = opening_quote(unfinished.last_key);
        quote.known() && exception.msg.ends_with("in scalar")) {
        return unclosed_quotation(quote);
    }
    const auto* known = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& wording) {
        return std::string_view{exception.msg}.starts_with(wording.theirs);
    });
    if (known != wordings.end()) {
        return error(place, std::string{known->message}, std::string{known->hint});
    }
    return error(place, "this cannot be read as YAML: " + exception.msg, {});
}

}  // namespace portraits::record
