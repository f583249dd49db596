#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portraits::check {

enum class Variety { British, American };

/// How a word would be spelt on the other side of the Atlantic.
struct VarietyWord {
    Variety variety = Variety::British;
    std::string other;  ///< `colour` for `color`, in lower case
};

/// None for words that both varieties spell alike. The endings -ise and -ize do not count: British English has both.
std::optional<VarietyWord> variety_of(std::string_view word);

}  // namespace portraits::check
