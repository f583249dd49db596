#include "generator/check/editorial_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "generator/check/editorial_registry.h"
#include "generator/record/nearest.h"

namespace portraits::check {
namespace {

constexpr std::string_view name_of_errors = "checks";

std::optional<Level> level_named(std::string_view word) {
    if (word == "note") return Level::Note;
    if (word == "warning") return Level::Warning;
    if (word == "error") return Level::Error;
    return std::nullopt;
}

Setting usual(const Rule& rule) {
    Setting setting{true, rule.level, {}};
    for (const Limit& limit : rule.limits) {
        setting.numbers.emplace(limit.name, limit.value);
    }
    return setting;
}

std::vector<std::string> limit_names(const Rule& rule) {
    std::vector<std::string> names;
    std::transform(rule.limits.begin(), rule.limits.end(), std::back_inserter(names),
                   [](const Limit& limit) { return std::string{limit.name}; });
    return names;
}

void set_level(const Rule& rule, const record::Value& word, Setting& setting,
               Diagnostics& diagnostics) {
    const std::optional<Level> level = level_named(word.text());
    if (!level && word.text() != "off") {
        diagnostics.error(word.mark(), fmt::format("{} cannot be `{}`", rule.name, word.text()),
                          "write off, note, warning or error", std::string{name_of_errors});
        return;
    }
    setting.on = level.has_value();
    setting.level = level.value_or(setting.level);
}

void set_only_limit(const Rule& rule, const record::Value& number, Setting& setting,
                    Diagnostics& diagnostics) {
    if (rule.limits.size() == 1) {
        setting.numbers.insert_or_assign(std::string{rule.limits[0].name}, number.number());
        return;
    }
    diagnostics.error(
        number.mark(),
        rule.limits.empty() ? fmt::format("{} has no limit", rule.name)
                            : fmt::format("{} has {} limits", rule.name, rule.limits.size()),
        rule.limits.empty() ? "write off, note, warning or error"
                            : fmt::format("name the one you mean: `{}: {{{}: {}}}`", rule.name,
                                          rule.limits[0].name, number.text()),
        std::string{name_of_errors});
}

void set_by_name(const Rule& rule, const record::Value& map, Setting& setting,
                 Diagnostics& diagnostics) {
    for (const record::Value::Entry& entry : map.entries()) {
        if (entry.key == "level") {
            set_level(rule, entry.value, setting, diagnostics);
        } else if (rule.takes_names || setting.numbers.contains(entry.key)) {
            setting.numbers.insert_or_assign(entry.key, entry.value.number());
        } else {
            diagnostics.error(entry.mark, fmt::format("{} has no limit `{}`", rule.name, entry.key),
                              record::did_you_mean(entry.key, limit_names(rule)),
                              std::string{name_of_errors});
        }
    }
}

void read_setting(const Rule& rule, const record::Value& value, Setting& setting,
                  Diagnostics& diagnostics) {
    if (value.is_map()) {
        set_by_name(rule, value, setting, diagnostics);
    } else if (value.is_number()) {
        set_only_limit(rule, value, setting, diagnostics);
    } else {
        set_level(rule, value, setting, diagnostics);
    }
}

}  // namespace

Settings read_settings(const record::Value& checks, Diagnostics& diagnostics) {
    Settings settings;
    for (const Rule* rule : all_rules()) {
        settings.emplace(rule->name, usual(*rule));
    }
    for (const record::Value::Entry& entry : checks.entries()) {
        if (const Rule* rule = find_rule(entry.key)) {
            read_setting(*rule, entry.value, settings.find(entry.key)->second, diagnostics);
        } else {
            diagnostics.error(entry.mark, fmt::format("there is no rule `{}`", entry.key),
                              record::did_you_mean(entry.key, rule_names()),
                              std::string{name_of_errors});
        }
    }
    return settings;
}

}  // namespace portraits::check
