#include "generator/check/editorial_registry.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/levels.h"

namespace portraits::check {
namespace {

/// Breaks a text into lines of at most 80 bytes, each with an indent of two.
std::string wrapped(std::string_view text) {
    std::string lines;
    std::size_t width = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const bool fits = width > 0 && width + 1 + word.size() <= 78;
        lines += fits ? " " : width > 0 ? "\n  " : "  ";
        lines += word;
        width = fits ? width + 1 + word.size() : word.size();
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return lines + "\n";
}

std::string limits_of(const Rule& rule) {
    std::string lines;
    for (const Limit& limit : rule.limits) {
        lines += fmt::format("  {}: {} ({})\n", limit.name, limit.value, limit.meaning);
    }
    return lines;
}

}  // namespace

std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> rules;
    for (const auto family :
         {figure_rules, comparison_rules, year_rules, twin_rules, name_rules, spelling_rules,
          usage_rules, punctuation_rules, quotation_rules, sentence_rules, list_rules,
          contact_rules, person_rules, edition_rules, photo_rules}) {
        for (const Rule& rule : family()) {
            rules.push_back(&rule);
        }
    }
    return rules;
}

const Rule* find_rule(std::string_view name) {
    const std::vector<const Rule*> rules = all_rules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [name](const Rule* rule) { return rule->name == name; });
    return found == rules.end() ? nullptr : *found;
}

std::vector<std::string> rule_names() {
    std::vector<std::string> names;
    for (const Rule* rule : all_rules()) {
        names.emplace_back(rule->name);
    }
    return names;
}

std::string explain(const Rule& rule) {
    std::string text = fmt::format("{} ({}): {}\n\n{}", rule.name, name_of(rule.level), rule.title,
                                   wrapped(rule.explanation));
    if (!rule.limits.empty()) {
        text += "\nIts limits, which `checks:` in the edition can set:\n\n" + limits_of(rule);
    }
    text += fmt::format(
        "\nIn the edition, for all records:\n\n  checks:\n    {0}: off\n\n"
        "In a record, for one value:\n\n  # ok: {0} why it may stand\n",
        rule.name);
    return text;
}

std::string list_of_rules() {
    std::string lines;
    for (const Rule* rule : all_rules()) {
        lines += fmt::format("{:<22} {:<8} {}\n", rule->name, name_of(rule->level), rule->title);
    }
    return lines;
}

}  // namespace portraits::check
