#include "generator/check/editorial_items.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "generator/check/editorial_words.h"

namespace portraits::check {

std::string_view conjunction_of(std::string_view text) {
    for (const std::string_view word : {" and", " or"}) {
        if (text.ends_with(word)) {
            return word.substr(1);
        }
    }
    return {};
}

End end_of(std::string_view text) {
    if (const std::string_view word = conjunction_of(text); !word.empty()) {
        text.remove_suffix(word.size() + 1);
    }
    const char last = text.empty() ? '\0' : text.back();
    switch (last) {
        case '.':
        case '!':
        case '?': return End::Stop;
        case ';': return End::Semicolon;
        case ',': return End::Comma;
        default: return text.ends_with("…") ? End::Stop : End::Open;
    }
}

std::optional<bool> begins_with_capital(const Passage& passage, const Lexicon& lexicon) {
    const std::vector<Word> words = words_of(passage.text);
    if (words.empty() || has_digit(words[0].text) || is_abbreviation(words[0].text)) {
        return std::nullopt;
    }
    const std::string_view word = words[0].text;
    if (is_capitalized(word) && lexicon.has(passage.lang) &&
        !lexicon.knows(lower_case(word), passage.lang)) {
        return std::nullopt;
    }
    return is_capitalized(word)  ? std::optional{true}
           : is_lower_case(word) ? std::optional{false}
                                 : std::nullopt;
}

std::optional<int> written_number(const Passage& passage) {
    const SourceMark mark = passage.mark();
    if (!mark.known()) {
        return std::nullopt;
    }
    const std::string_view line = mark.file->line(mark.line);
    std::size_t at = std::min(line.find_first_of("0123456789"), line.size());
    if (line.find_first_not_of(" -") != at) {
        return std::nullopt;
    }
    int number = 0;
    for (; at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])) != 0 &&
           number < 100000;
         ++at) {
        number = number * 10 + (line[at] - '0');
    }
    return at < line.size() && (line[at] == '.' || line[at] == ')') ? std::optional{number}
                                                                    : std::nullopt;
}

}  // namespace portraits::check
