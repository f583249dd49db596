// Names of cities, countries and persons: one spelling for each, and the right one in its place.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_names.h"
#include "generator/check/editorial_registry.h"

namespace portraits::check {
namespace {

using record::City;

/// The members' names by the number of their words, so that a passage is taken apart once for each number.
class MemberNames {
public:
    explicit MemberNames(const Manuscript& manuscript) {
        for (const City& city : manuscript.edition.cities) {
            const Spelling name{city.name};
            by_words_[name.words.size()].push_back(name);
            right_.insert(city.name);
            if (city.local_name) {
                right_.insert(city.local_name->text);
            }
        }
    }

    /// Whether a city calls itself so.
    [[nodiscard]] bool is_right(std::string_view text) const { return right_.contains(text); }

    /// Calls `visit(phrase, names)` for each capitalized phrase of a text that has as many words as these names.
    template <typename Visit>
    void for_each_phrase(std::string_view text, Visit visit) const {
        for (const auto& [count, names] : by_words_) {
            for (const Phrase& phrase : phrases_of(text, count)) {
                if (is_capitalized(phrase.text)) {
                    visit(phrase, names);
                }
            }
        }
    }

private:
    std::map<std::size_t, std::vector<Spelling>> by_words_;
    std::set<std::string, std::less<>> right_;
};

/// A paragraph that names another member and not its own city.
void check_other_city(const Manuscript& manuscript, Findings& findings) {
    const MemberNames members{manuscript};
    for (const Passage& passage : manuscript.passages) {
        const bool own = passage.city == nullptr || passage.key == "city" ||
                         passage.key == "country" || passage.key == "facts.note" ||
                         mentions(passage.text, passage.city->name);
        if (own) {
            continue;
        }
        members.for_each_phrase(passage.text, [&](const Phrase& phrase, const auto& names) {
            const bool member = std::any_of(names.begin(), names.end(), [&](const Spelling& name) {
                return name.text == phrase.text;
            });
            if (member) {
                findings.add(passage.mark(phrase.start, phrase.text.size()),
                             fmt::format("{} is named where {} is expected", phrase.text,
                                         passage.city->name),
                             "a text from another city's page?");
            }
        });
    }
}

void check_city_spelling(const Manuscript& manuscript, Findings& findings) {
    const MemberNames members{manuscript};
    for (const Passage& passage : manuscript.passages) {
        members.for_each_phrase(passage.text, [&](const Phrase& phrase, const auto& names) {
            if (members.is_right(phrase.text)) {
                return;
            }
            const Spelling spelling{phrase.text};
            for (const Spelling& name : names) {
                // A word one letter away may be another word; one that differs in accents alone is the name.
                if (nearly_same(spelling, name) &&
                    (spelling.folded == name.folded ||
                     !manuscript.lexicon.knows(phrase.text, passage.lang))) {
                    findings.add(passage.mark(phrase.start, phrase.text.size()),
                                 fmt::format("{} is spelt {} elsewhere", phrase.text, name.text),
                                 "spell the city one way in the whole edition");
                }
            }
        });
    }
}

void check_country_name(const Manuscript& manuscript, Findings& findings) {
    std::map<std::string, const City*> first;
    for (const City& city : manuscript.edition.cities) {
        const auto [known, is_new] = first.emplace(city.country_code, &city);
        if (city.country_code.empty() || is_new || known->second->lang != city.lang) {
            continue;
        }
        if (known->second->country != city.country) {
            findings.add(mark_of(city, "country"),
                         fmt::format("{} is called {} in the record of {}", city.country,
                                     known->second->country, known->second->name),
                         "call a country one name in the whole edition");
        }
    }
}

bool same_person(const Spelling& a, const Spelling& b) {
    return a.text != b.text && (nearly_same(a, b) || a.words == b.words);
}

void tell_person(const Passage& passage, const Phrase& phrase, const Person& person,
                 Findings& findings) {
    const SourceMark there = person.passage->mark();
    findings.add(passage.mark(phrase.start, phrase.text.size()),
                 fmt::format("{} is {} elsewhere", phrase.text, person.name.text),
                 fmt::format("compare line {} of {}; spell a person's name one way", there.line,
                             there.file ? there.file->path() : std::string{"the other file"}));
}

void check_person_in(const Passage& passage, const Person& person, Findings& findings) {
    const std::size_t count = person.name.words.size();
    for (const Phrase& phrase : phrases_of(passage.text, count)) {
        if (count > 1 && is_capitalized(phrase.text) &&
            same_person(Spelling{phrase.text}, person.name)) {
            tell_person(passage, phrase, person, findings);
        }
    }
}

void check_person_spelling(const Manuscript& manuscript, Findings& findings) {
    const std::vector<Person> persons = persons_of(manuscript);
    for (std::size_t i = 0; i < persons.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (same_person(persons[i].name, persons[j].name)) {
                const std::string& name = persons[i].name.text;
                tell_person(*persons[i].passage, {persons[i].passage->text.find(name), name},
                            persons[j], findings);
            }
        }
    }
    for (const Passage& passage : manuscript.passages) {
        for (const Person& person : persons) {
            if (passage.is_prose() && passage.city == person.passage->city) {
                check_person_in(passage, person, findings);
            }
        }
    }
}

constexpr std::array rules{
    Rule{"text-other-city",
         Level::Warning,
         "another member city's name where the own is expected",
         "A paragraph that names another city of the edition, and not its own, has most often come "
         "into the wrong record. If the city is rightly mentioned, for instance as a partner, name "
         "both or say so in a comment.",
         {},
         check_other_city},
    Rule{"city-spelling",
         Level::Warning,
         "a city's name spelt in two ways",
         "Transcribed names have several spellings, Sønderborg and Sonderborg, Eskişehir and "
         "Eskisehir. The record's key `city` says which one the edition uses.",
         {},
         check_city_spelling},
    Rule{"country-name",
         Level::Warning,
         "a country called by two names",
         "Two records with the same country code give the country different names; the list of "
         "contents would show it twice.",
         {},
         check_country_name},
    Rule{"person-spelling",
         Level::Warning,
         "a person's name that disagrees with its spelling elsewhere",
         "The speaker of the quotation, the contact and the text name the same person in slightly "
         "different letters, or with the family name now first and now last.",
         {},
         check_person_spelling},
};

}  // namespace

std::span<const Rule> name_rules() { return rules; }

}  // namespace portraits::check
