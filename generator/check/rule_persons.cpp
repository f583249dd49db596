// Persons, and what they are.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_names.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_usage.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

void check_honorifics(const Manuscript& manuscript, Findings& findings) {
    std::vector<const Person*> with;
    const std::vector<Person> persons = persons_of(manuscript);
    for (const Person& person : persons) {
        if (!person.honorific.empty()) {
            with.push_back(&person);
        }
    }
    // If most persons have one, those without are reported.
    const bool most = with.size() * 2 > persons.size();
    for (const Person& person : persons) {
        if (with.empty() || person.honorific.empty() != most) {
            continue;
        }
        findings.add(
            person.passage->mark(),
            most ? fmt::format("{} has no honorific, {} of {} persons have", person.name.text,
                               with.size(), persons.size())
                 : fmt::format("{} is called {}, as {} of {} persons are not", person.name.text,
                               person.honorific, persons.size() - with.size(), persons.size()),
            "give all persons their titles, or none");
    }
}

/// An office in place of a person's name: `The Mayor`, `Mayor of Cork`.
bool is_office(std::string_view name) {
    constexpr std::array<std::string_view, 12> offices{
        "mayor",  "governor", "director", "leader",    "chair",   "president",
        "deputy", "head",     "minister", "secretary", "council", "spokesperson"};
    const std::vector<Word> words = words_of(name);
    const std::size_t first = !words.empty() && lower_case(words[0].text) == "the" ? 1 : 0;
    return words.size() <= first || std::find(offices.begin(), offices.end(),
                                              lower_case(words[first].text)) != offices.end();
}

void check_speakers(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        if (passage.key == "quote.speaker" &&
            (is_office(passage.text) || lower_case(passage.text) == "n/a")) {
            findings.add(passage.mark(), fmt::format("\"{}\" is nobody's name", passage.text),
                         "name the person; the office goes into `role`");
        }
    }
}

void check_roles(const Manuscript& manuscript, Findings& findings) {
    for (const record::City& city : manuscript.edition.cities) {
        if (city.quote && city.quote->role.empty() && !city.quote->speaker.empty()) {
            findings.add(city.value["quote"]["speaker"].mark(),
                         fmt::format("{} has no role", city.quote->speaker),
                         "say as what the person speaks: `role: Mayor of …`");
        }
    }
}

/// Jr., Ph.D., Inc.: a full stop that belongs to its word.
bool is_abbreviated(std::string_view text) {
    const std::string_view word = text.substr(text.rfind(' ') + 1);
    constexpr std::size_t longest = 4;
    return word.size() <= longest || word.find('.') + 1 < word.size();
}

void check_stops(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const bool line = passage.form == Form::Name || passage.key == "headline" ||
                          passage.key == "title" || passage.key == "subtitle" ||
                          passage.key == "foreword.title";
        const std::string_view last = last_character(passage.text);
        const bool sign = last == "." || last == "," || last == ";" || last == ":";
        if (line && sign && !(last == "." && is_abbreviated(passage.text))) {
            findings.add(passage.mark(passage.text.size() - 1, 1),
                         fmt::format("a stray `{}` at the end", last), "take it out");
        }
    }
}

constexpr std::array rules{
    Rule{"person-honorific",
         Level::Note,
         "an honorific used for some persons and not for others",
         "Mr, Dr or Professor for one contact and nothing for the next reads as a judgement. The "
         "rarer use is reported.",
         {},
         check_honorifics},
    Rule{"quote-speaker",
         Level::Warning,
         "a quotation without a named speaker",
         "A statement is somebody's. `speaker` takes the person's name, `role` the office.",
         {},
         check_speakers},
    Rule{"quote-role",
         Level::Note,
         "a speaker without a role",
         "Readers abroad do not know the mayor's name; say as what the person speaks.",
         {},
         check_roles},
    Rule{"role-stop",
         Level::Warning,
         "a stray full stop after a name, a role or a title",
         "Names, roles, offices and titles are no sentences and end without a sign.",
         {},
         check_stops},
};

}  // namespace

std::span<const Rule> person_rules() { return rules; }

}  // namespace portraits::check
