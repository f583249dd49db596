#include "generator/check/editorial_rule.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace portraits::check {

void Findings::add(SourceMark mark, std::string message, std::string hint) {
    diagnostics_.add({setting_.level, std::move(mark), std::move(message), std::move(hint),
                      std::string{rule_.name}});
}

double Findings::limit(std::string_view name) const {
    const auto found = setting_.numbers.find(name);
    if (found == setting_.numbers.end()) {
        throw std::logic_error(fmt::format("{} has no limit {}", rule_.name, name));
    }
    return found->second;
}

}  // namespace portraits::check
