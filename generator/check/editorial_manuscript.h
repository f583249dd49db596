#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/check/editorial_lexicon.h"
#include "generator/check/editorial_passage.h"
#include "generator/record/edition.h"

namespace portraits::check {

/// An item of a list: its first paragraph, and whether more follows it.
struct Item {
    std::size_t passage = 0;  ///< its place among the passages
    bool has_more = false;    ///< further paragraphs or a nested list
};

/// A list with the places of its items' texts.
struct Enumeration {
    bool ordered = false;
    std::size_t size = 0;     ///< of all its items
    std::vector<Item> items;  ///< those that begin with text
};

/// An edition as its editor reads it: all texts in the order of the document. What a record leaves out is not there.
struct Manuscript {
    const record::Edition& edition;
    const Lexicon& lexicon;
    std::vector<Passage> passages;
    std::vector<Enumeration> lists;

    [[nodiscard]] const Passage& passage(const Item& item) const { return passages[item.passage]; }
};

/// The edition and the lexicon outlive the manuscript.
Manuscript read_manuscript(const record::Edition& edition, const Lexicon& lexicon);

/// The place of a key's value in a record; of the record if it has no such key.
SourceMark mark_of(const record::City& city, std::string_view key);

}  // namespace portraits::check
