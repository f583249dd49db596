#include "generator/design/measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/design/formula.h"
#include "generator/record/nearest.h"

namespace portraits::design {
namespace {

using record::Value;

template <typename T>
std::optional<double> no_such_name(const std::map<std::string, T, std::less<>>& known,
                                   std::string_view name, const SourceMark& mark,
                                   Diagnostics& diagnostics) {
    std::vector<std::string> names;
    names.reserve(known.size());
    for (const auto& entry : known) {
        names.push_back(entry.first);
    }
    diagnostics.error(mark, fmt::format("there is no measure {}", name),
                      record::did_you_mean(name, names));
    return std::nullopt;
}

/// Works names out as they are asked for, each once.
class Solver {
public:
    Solver(const Measures::Named& named, Diagnostics& diagnostics)
        : named_{named}, diagnostics_{diagnostics} {}

    std::optional<double> value_of(std::string_view name, const SourceMark& mark) {
        if (const auto known = solved_.find(name); known != solved_.end()) {
            return known->second;
        }
        const auto found = named_.find(name);
        if (found == named_.end()) {
            return no_such_name(named_, name, mark, diagnostics_);
        }
        if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
            diagnostics_.error(mark, fmt::format("the measure {} follows from itself", name));
            return std::nullopt;
        }
        open_.emplace_back(name);
        const std::optional<double> value = work_out(found->second);
        open_.pop_back();
        return solved_.emplace(name, value).first->second;
    }

private:
    std::optional<double> work_out(const Value& value) {
        if (!is_formula(value)) {
            return value.number();
        }
        return evaluate(
            value,
            [this](std::string_view name, const SourceMark& mark) { return value_of(name, mark); },
            diagnostics_);
    }

    const Measures::Named& named_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::optional<double>, std::less<>> solved_;
    std::vector<std::string> open_;  ///< being worked out, each for the one before it
};

}  // namespace

Measures::Measures(const Named& named, Diagnostics& diagnostics) {
    Solver solver{named, diagnostics};
    for (const auto& [name, value] : named) {
        numbers_.emplace(name, solver.value_of(name, value.mark()).value_or(0));
    }
}

Value Measures::resolved(const Value& tree, Diagnostics& diagnostics) const {
    const Lookup look_up = [&](std::string_view name,
                               const SourceMark& mark) -> std::optional<double> {
        const auto found = numbers_.find(name);
        return found == numbers_.end() ? no_such_name(numbers_, name, mark, diagnostics)
                                       : std::optional{found->second};
    };
    return tree.with_numbers([&](const Value& scalar) {
        return is_formula(scalar) ? evaluate(scalar, look_up, diagnostics) : std::nullopt;
    });
}

}  // namespace portraits::design
