#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"

namespace portraits::check {

struct Manuscript;
class Findings;

/// A number that a rule measures by. `checks:` in an edition may set another one.
struct Limit {
    std::string_view name;  ///< `most`
    double value = 0;
    std::string_view meaning;  ///< `people per km²`
};

/// What an editor looks for, as a value: the rules of all families stand in one registry.
struct Rule {
    std::string_view name;  ///< `fact-density`
    Level level = Level::Warning;
    std::string_view title;        ///< one line, lower case
    std::string_view explanation;  ///< why, what is meant, what to do
    std::span<const Limit> limits;
    void (*check)(const Manuscript&, Findings&) = nullptr;
    bool takes_names =
        false;  ///< `checks:` may give it numbers by names of its own, such as prizes
};

/// What the edition says of a rule.
struct Setting {
    bool on = true;
    Level level = Level::Warning;
    std::map<std::string, double, std::less<>> numbers;  ///< the limits, and what it set by name
};

/// Takes what one rule finds, at the level that the edition gives it.
class Findings {
public:
    Findings(const Rule& rule, const Setting& setting, Diagnostics& diagnostics)
        : rule_{rule}, setting_{setting}, diagnostics_{diagnostics} {}

    void add(SourceMark mark, std::string message, std::string hint = {});
    /// One of the rule's limits; throws if it has none of that name.
    [[nodiscard]] double limit(std::string_view name) const;
    /// The limits and what the edition set by name.
    [[nodiscard]] const std::map<std::string, double, std::less<>>& numbers() const {
        return setting_.numbers;
    }

private:
    const Rule& rule_;
    const Setting& setting_;
    Diagnostics& diagnostics_;
};

}  // namespace portraits::check
