// Lists: their items are written alike.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "generator/check/editorial_items.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_statistics.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

/// The places of the items that one thing is true of, and of those that it is not.
struct Split {
    std::vector<const Passage*> yes, no;

    void add(const Passage& passage, bool is) { (is ? yes : no).push_back(&passage); }
    [[nodiscard]] bool mixed() const { return !yes.empty() && !no.empty(); }
    /// The rarer ones; of equally frequent ones those that come second.
    [[nodiscard]] const std::vector<const Passage*>& rarer() const {
        if (yes.size() != no.size()) {
            return yes.size() < no.size() ? yes : no;
        }
        return yes[0] < no[0] ? no : yes;
    }
};

SourceMark end_mark(const Passage& passage) {
    const std::string_view last = last_character(passage.text);
    return passage.mark(passage.text.size() - last.size(), last.size());
}

void check_ends(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        Split stops;
        for (const Item& item : list.items) {
            const End end = end_of(manuscript.passage(item).text);
            if (!item.has_more && (end == End::Stop || end == End::Open)) {
                stops.add(manuscript.passage(item), end == End::Stop);
            }
        }
        if (stops.mixed()) {
            for (const Passage* passage : stops.rarer()) {
                const bool stopped = end_of(passage->text) == End::Stop;
                findings.add(
                    end_mark(*passage),
                    stopped ? "this item ends with a full stop, others of the list do not"
                            : "this item ends without a full stop, others of the list have one",
                    "sentences end with full stops, parts of a sentence do not");
            }
        }
    }
}

/// Lists in one sentence: every item but the last ends with the same sign, and only the one before the last has an `and`.
void check_joints(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        const std::size_t count = list.items.size();
        Split joined;
        for (std::size_t i = 0; i < count; ++i) {
            const Passage& passage = manuscript.passage(list.items[i]);
            const End end = end_of(passage.text);
            const bool sign = end == End::Semicolon || end == End::Comma;
            if (i + 1 < count && !list.items[i].has_more) {
                joined.add(passage, sign);
            } else if (i + 1 == count && sign) {
                findings.add(end_mark(passage), "the last item ends as if another followed",
                             "end it as a sentence ends");
            }
            if (const std::string_view word = conjunction_of(passage.text);
                !word.empty() && i + 2 != count) {
                findings.add(
                    passage.mark(passage.text.size() - word.size(), word.size()),
                    fmt::format("`{}` at the end of an item that is not the one before the last",
                                word),
                    "take it out, or move it");
            }
        }
        if (joined.mixed()) {
            for (const Passage* passage : joined.rarer()) {
                findings.add(end_mark(*passage),
                             "this item is joined to the next in another way than the others",
                             "end all items but the last alike");
            }
        }
    }
}

void check_capitals(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        Split capitals;
        for (const Item& item : list.items) {
            const Passage& passage = manuscript.passage(item);
            if (const std::optional<bool> capital =
                    begins_with_capital(passage, manuscript.lexicon)) {
                capitals.add(passage, *capital);
            }
        }
        if (capitals.mixed()) {
            for (const Passage* passage : capitals.rarer()) {
                const bool capital = is_capitalized(words_of(passage->text)[0].text);
                findings.add(passage->mark(0, words_of(passage->text)[0].end()),
                             fmt::format("this item begins {}, others of the list do not",
                                         capital ? "with a capital" : "in lower case"),
                             "begin all items alike");
            }
        }
    }
}

void check_lone(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        if (list.size == 1 && list.items.size() == 1) {
            findings.add(manuscript.passage(list.items[0]).mark(), "a list of one item",
                         "make it part of the paragraph, or add the others");
        }
    }
}

void check_numbers(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        std::optional<int> before;
        for (std::size_t i = 0; list.ordered && i < list.items.size(); ++i) {
            const Passage& passage = manuscript.passage(list.items[i]);
            const std::optional<int> number = written_number(passage);
            if (before && number && *number != *before + 1) {
                findings.add(
                    passage.mark(), fmt::format("number {} after number {}", *number, *before),
                    "is an item missing or in the wrong place? The page counts on by itself");
            }
            before = number;
        }
    }
}

void check_lengths(const Manuscript& manuscript, Findings& findings) {
    for (const Enumeration& list : manuscript.lists) {
        std::vector<double> lengths;
        for (const Item& item : list.items) {
            lengths.push_back(static_cast<double>(words_of(manuscript.passage(item).text).size()));
        }
        const double middle = median(lengths);
        for (std::size_t i = 0; lengths.size() > 2 && i < lengths.size(); ++i) {
            if (lengths[i] > middle * findings.limit("times") &&
                lengths[i] > findings.limit("words")) {
                findings.add(manuscript.passage(list.items[i]).mark(),
                             fmt::format("this item has {:.0f} words, the others {:.0f} or so",
                                         lengths[i], middle),
                             "give the items of a list one form and about one length");
            }
        }
    }
}

constexpr std::array length_limits{Limit{"times", 5, "times the middle length"},
                                   Limit{"words", 25, "words that a long item has"}};

constexpr std::array rules{
    Rule{"list-end",
         Level::Warning,
         "items that end now with a full stop and now without",
         "Items that are sentences end with full stops; items that are parts of a sentence, or "
         "just names, do not. A list has items of one kind.",
         {},
         check_ends},
    Rule{"list-join",
         Level::Warning,
         "an `and` or a semicolon out of step",
         "Where items are joined by semicolons or commas, all but the last have them, and `and` "
         "stands at the end of the one before the last.",
         {},
         check_joints},
    Rule{"list-capitals",
         Level::Warning,
         "items that begin now with a capital and now without",
         "The items of a list begin alike. Names and abbreviations do not count.",
         {},
         check_capitals},
    Rule{"list-lone",
         Level::Warning,
         "a list of one item",
         "One item is no list: most often the others were lost.",
         {},
         check_lone},
    Rule{"list-numbers",
         Level::Warning,
         "numbers of a list out of order",
         "The page numbers a list by itself from its first number on, so that 1, 2, 4 becomes 1, "
         "2, 3. If an item was lost, or moved, the written numbers show it.",
         {},
         check_numbers},
    Rule{"list-length", Level::Note, "an item far longer than the others",
         "A list reads well if its items have one form. An item with many times the words of the "
         "others is a paragraph.",
         length_limits, check_lengths},
};

}  // namespace

std::span<const Rule> list_rules() { return rules; }

}  // namespace portraits::check
