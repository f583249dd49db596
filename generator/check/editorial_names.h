#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {

/// Words in a row in a text.
struct Phrase {
    std::size_t start = 0;
    std::string_view text;  ///< without the `’s` at its end
};

/// All runs of `count` words with nothing but spaces and hyphens between them.
std::vector<Phrase> phrases_of(std::string_view text, std::size_t count);

/// Whether a text holds a name, as whole words, spelt exactly so.
bool mentions(std::string_view text, std::string_view name);

/// A name made ready for comparison.
struct Spelling {
    std::string text;
    std::string folded;              ///< without accents, case and what joins its words
    std::vector<std::string> words;  ///< folded, sorted

    explicit Spelling(std::string_view name);
};

/// Whether two names differ in spelling alone: in accents, case or hyphens, or, being long, in a letter or two.
bool nearly_same(const Spelling& a, const Spelling& b);

/// A person whom a record or the edition names.
struct Person {
    const Passage* passage = nullptr;
    Spelling name;          ///< without honorifics
    std::string honorific;  ///< `Dr`; empty if there is none
};

/// The persons in the order of the document.
std::vector<Person> persons_of(const Manuscript& manuscript);

}  // namespace portraits::check
