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

const Phrase* find(const std::vector<Phrase>& phrases, std::string_view name) {
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [name](const Phrase& phrase) { return phrase.text == name; });
    return found == phrases.end() ? nullptr : &*found;
}

/// A paragraph that names another member and not its own city.
void check_other_city(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const bool own = passage.city == nullptr || passage.key == "city" ||
                         passage.key == "country" || passage.key == "facts.note" ||
                         mentions(passage.text, passage.city->name);
        if (own) {
            continue;
        }
        for (const City& other : manuscript.edition.cities) {
            const std::vector<Phrase> phrases =
                phrases_of(passage.text, words_of(other.name).size());
            const Phrase* named = find(phrases, other.name);
            if (named != nullptr && &other != passage.city && other.name != passage.city->name) {
                findings.add(
                    passage.mark(named->start, named->text.size()),
                    fmt::format("{} is named where {} is expected", other.name, passage.city->name),
                    "a text from another city's page?");
            }
        }
    }
}

/// The spellings that are right, beside the members' names: what the record itself calls its city.
bool is_right(std::string_view phrase, const Manuscript& manuscript) {
    for (const City& city : manuscript.edition.cities) {
        if (phrase == city.name || (city.local_name && phrase == city.local_name->text)) {
            return true;
        }
    }
    return false;
}

void check_city_in(const Passage& passage, const City& city, const Manuscript& manuscript,
                   Findings& findings) {
    for (const Phrase& phrase : phrases_of(passage.text, words_of(city.name).size())) {
        // A word one letter away may be another word; one that differs in accents alone is the name.
        const bool other_word = folded(phrase.text) != folded(city.name) &&
                                manuscript.lexicon.knows(phrase.text, passage.lang);
        if (is_capitalized(phrase.text) && nearly_same(phrase.text, city.name) && !other_word &&
            !is_right(phrase.text, manuscript)) {
            findings.add(passage.mark(phrase.start, phrase.text.size()),
                         fmt::format("{} is spelt {} elsewhere", phrase.text, city.name),
                         "spell the city one way in the whole edition");
        }
    }
}

void check_city_spelling(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        for (const City& city : manuscript.edition.cities) {
            check_city_in(passage, city, manuscript, findings);
        }
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

std::multiset<std::string> words_in_any_order(const std::string& name) {
    std::multiset<std::string> words;
    for (const Word& word : words_of(name)) {
        words.insert(folded(word.text));
    }
    return words;
}

bool same_person(const std::string& a, const std::string& b) {
    return a != b && (nearly_same(a, b) || words_in_any_order(a) == words_in_any_order(b));
}

void tell_person(const Passage& passage, const Phrase& phrase, const Person& person,
                 Findings& findings) {
    const SourceMark there = person.passage->mark();
    findings.add(passage.mark(phrase.start, phrase.text.size()),
                 fmt::format("{} is {} elsewhere", phrase.text, person.name),
                 fmt::format("compare line {} of {}; spell a person's name one way", there.line,
                             there.file ? there.file->path() : std::string{"the other file"}));
}

void check_person_spelling(const Manuscript& manuscript, Findings& findings) {
    const std::vector<Person> persons = persons_of(manuscript);
    for (std::size_t i = 0; i < persons.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (same_person(persons[i].name, persons[j].name)) {
                const std::size_t start = persons[i].passage->text.find(persons[i].name);
                tell_person(*persons[i].passage, {start, persons[i].name}, persons[j], findings);
            }
        }
    }
    for (const Passage& passage : manuscript.passages) {
        for (const Person& person : persons) {
            if (!passage.is_prose() || passage.city != person.passage->city) {
                continue;
            }
            const std::size_t count = words_of(person.name).size();
            for (const Phrase& phrase : phrases_of(passage.text, count)) {
                if (count > 1 && is_capitalized(phrase.text) &&
                    same_person(std::string{phrase.text}, person.name)) {
                    tell_person(passage, phrase, person, findings);
                }
            }
        }
    }
}

constexpr std::array rules{
    Rule{"text-other-city",
         Level::Warning,
         "another member city's name where the own is expected",
         "A paragraph that names another city of the edition, and not its own, has most often come "
         "into the wrong "
         "record. If the city is rightly mentioned, for instance as a partner, name both or say so "
         "in a comment.",
         {},
         check_other_city},
    Rule{"city-spelling",
         Level::Warning,
         "a city's name spelt in two ways",
         "Transcribed names have several spellings, Sønderborg and Sonderborg, Eskişehir and "
         "Eskisehir. The record's key "
         "`city` says which one the edition uses.",
         {},
         check_city_spelling},
    Rule{"country-name",
         Level::Warning,
         "a country called by two names",
         "Two records with the same country code give the country different names; the list of "
         "contents would show it "
         "twice.",
         {},
         check_country_name},
    Rule{"person-spelling",
         Level::Warning,
         "a person's name that disagrees with its spelling elsewhere",
         "The speaker of the quotation, the contact and the text name the same person in slightly "
         "different letters, or "
         "with the family name now first and now last.",
         {},
         check_person_spelling},
};

}  // namespace

std::span<const Rule> name_rules() { return rules; }

}  // namespace portraits::check
