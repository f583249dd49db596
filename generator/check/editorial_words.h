#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::check {

/// A word and its place in the text that holds it.
struct Word {
    std::size_t start = 0;
    std::string_view text;

    [[nodiscard]] std::size_t end() const { return start + text.size(); }
};

/// The words of a text: letters, digits and marks, apostrophes between letters. A hyphen parts words.
std::vector<Word> words_of(std::string_view text);

/// The sentences of a text, each with its end mark. A full stop after a single letter or before a lower-case letter ends
/// none.
std::vector<Word> sentences_of(std::string_view text);

/// Whether the word at a byte is the first of a sentence, or follows a colon.
bool begins_sentence(std::string_view text, std::size_t start);

std::string lower_case(std::string_view text);
/// Without case and accents, letters such as ø and ı as their nearest plain ones: what two spellings share.
std::string folded(std::string_view text);

/// The text with another one in place of each `from`.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

/// Whether a word's first letter is of a script that the language (BCP 47) is written in.
bool is_in_script_of(std::string_view word, const std::string& lang);

bool has_digit(std::string_view text);
/// True when the first character is an upper-case letter.
bool is_capitalized(std::string_view text);
/// True when the first character is a lower-case letter, and one that a sentence would begin with a capital instead of: Georgian has none.
bool is_lower_case(std::string_view text);
/// True when the last character ends sentences, in any script, or closes a quotation or bracket.
bool has_end(std::string_view text);
/// True when the text ends in a script that parts sentences by spaces: Thai and Lao.
bool is_without_full_stops(std::string_view text);
/// Two capitals or more: an abbreviation, `GNLC`.
bool is_abbreviation(std::string_view word);
/// The last character; empty for an empty text.
std::string_view last_character(std::string_view text);

}  // namespace portraits::check
