#include "generator/check/editorial_variety.h"

#include <algorithm>
#include <array>
#include <utility>

#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Stems, British and American, to which endings may be added. After the guides of the Oxford University Press and the
/// University of Chicago Press; words that one variety has in both spellings (judgement) are left out.
constexpr std::array stems{
    Pair{"behaviour", "behavior"},   Pair{"colour", "color"},
    Pair{"endeavour", "endeavor"},   Pair{"favour", "favor"},
    Pair{"flavour", "flavor"},       Pair{"harbour", "harbor"},
    Pair{"honour", "honor"},         Pair{"humour", "humor"},
    Pair{"labour", "labor"},         Pair{"neighbour", "neighbor"},
    Pair{"rumour", "rumor"},         Pair{"vigour", "vigor"},
    Pair{"centre", "center"},        Pair{"fibre", "fiber"},
    Pair{"kilometre", "kilometer"},  Pair{"litre", "liter"},
    Pair{"metre", "meter"},          Pair{"theatre", "theater"},
    Pair{"programme", "program"},    Pair{"catalogue", "catalog"},
    Pair{"dialogue", "dialog"},      Pair{"defence", "defense"},
    Pair{"licence", "license"},      Pair{"offence", "offense"},
    Pair{"enrol", "enroll"},         Pair{"enrolment", "enrollment"},
    Pair{"fulfil", "fulfill"},       Pair{"fulfilment", "fulfillment"},
    Pair{"skilful", "skillful"},     Pair{"instalment", "installment"},
    Pair{"cancelled", "canceled"},   Pair{"labelled", "labeled"},
    Pair{"modelling", "modeling"},   Pair{"travelled", "traveled"},
    Pair{"traveller", "traveler"},   Pair{"travelling", "traveling"},
    Pair{"analyse", "analyze"},      Pair{"analysing", "analyzing"},
    Pair{"catalyse", "catalyze"},    Pair{"grey", "gray"},
    Pair{"plough", "plow"},          Pair{"sceptic", "skeptic"},
    Pair{"ageing", "aging"},         Pair{"mould", "mold"},
    Pair{"paediatric", "pediatric"}, Pair{"manoeuvre", "maneuver"},
};

constexpr std::array<std::string_view, 11> endings{"",    "s",  "d",    "ed",   "ing", "er",
                                                   "ers", "al", "able", "hood", "ism"};

/// Spellings that both varieties have, if as different words: a meter is a device, to license a verb, analyses are many.
constexpr std::array<std::string_view, 13> in_both{
    "license",  "licensed",  "licenses",  "licensing",  "meter",      "meters",    "analyses",
    "enrolled", "enrolling", "fulfilled", "fulfilling", "programmed", "programmer"};

bool has_form(std::string_view word, std::string_view stem) {
    return word.starts_with(stem) &&
           std::find(endings.begin(), endings.end(), word.substr(stem.size())) != endings.end();
}

/// The word with the other stem; between stem and ending stands one e: centr-ed, center-ed.
std::string with_stem(std::string_view word, std::string_view stem, std::string_view other) {
    std::string_view ending = word.substr(stem.size());
    if (other.ends_with('e') && ending.starts_with('e')) {
        ending.remove_prefix(1);
    }
    const bool lost_e = stem.ends_with('e') && !other.ends_with('e') && ending == "d";
    return std::string{other} + (lost_e ? "e" : "") + std::string{ending};
}

}  // namespace

std::optional<VarietyWord> variety_of(std::string_view word) {
    const std::string lower = lower_case(word);
    if (std::find(in_both.begin(), in_both.end(), lower) != in_both.end()) {
        return std::nullopt;
    }
    for (const auto& [british, american] : stems) {
        if (has_form(lower, british) && !has_form(lower, american)) {
            return VarietyWord{Variety::British, with_stem(lower, british, american)};
        }
        if (has_form(lower, american) && !has_form(lower, british)) {
            return VarietyWord{Variety::American, with_stem(lower, american, british)};
        }
    }
    return std::nullopt;
}

}  // namespace portraits::check
