#include <algorithm>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

using Family = std::span<const Rule> (*)();

constexpr Family print_families[] = {
    file_rules, print_identity_rules, forbidden_rules,  font_rules,
    box_rules,  extent_rules,         ink_colour_rules, picture_rules,
    ink_rules,  overprint_rules,      fineness_rules,   bleed_rules,
};
constexpr Family screen_families[] = {
    file_rules,          screen_identity_rules, forbidden_rules, font_rules,  glyph_rules,
    screen_colour_rules, tagged_content_rules,  structure_rules, table_rules, heading_rules,
    link_rules,          language_rules,        contrast_rules,
};

}  // namespace

std::vector<const Rule*> rules_of(Medium medium) {
    const std::span<const Family> families =
        medium == Medium::Print ? std::span<const Family>{print_families} : screen_families;
    std::vector<const Rule*> rules;
    for (const Family family : families) {
        for (const Rule& rule : family()) {
            rules.push_back(&rule);
        }
    }
    return rules;
}

std::vector<RuleFacts> all_rule_facts() {
    std::vector<RuleFacts> facts;
    for (const Rule* rule : rules_of(Medium::Print)) {
        facts.push_back({rule->name, rule->level, rule->sentence, true, false});
    }
    for (const Rule* rule : rules_of(Medium::Screen)) {
        const auto known = std::find_if(facts.begin(), facts.end(), [rule](const RuleFacts& f) {
            return f.name == rule->name;
        });
        if (known != facts.end()) {
            known->screen = true;
        } else {
            facts.push_back({rule->name, rule->level, rule->sentence, false, true});
        }
    }
    return facts;
}

}  // namespace portraits::check::pdf
