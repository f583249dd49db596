#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/editorial_rule.h"

namespace portraits::check {

// The families, each in the file `rule_<family>.cpp` and those beside it.
std::span<const Rule> figure_rules();
std::span<const Rule> comparison_rules();
std::span<const Rule> year_rules();
std::span<const Rule> twin_rules();
std::span<const Rule> name_rules();
std::span<const Rule> spelling_rules();
std::span<const Rule> usage_rules();
std::span<const Rule> punctuation_rules();
std::span<const Rule> quotation_rules();
std::span<const Rule> sentence_rules();
std::span<const Rule> list_rules();
std::span<const Rule> contact_rules();
std::span<const Rule> person_rules();
std::span<const Rule> edition_rules();
std::span<const Rule> photo_rules();

/// All rules in the order of their families. They live as long as the program.
std::vector<const Rule*> all_rules();

/// Null if there is none of that name.
const Rule* find_rule(std::string_view name);

std::vector<std::string> rule_names();

/// Name, level, limits and explanation of a rule, as `check --explain` shows them.
std::string explain(const Rule& rule);

/// All rules, a line each.
std::string list_of_rules();

}  // namespace portraits::check
