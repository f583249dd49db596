#pragma once

#include <optional>
#include <string_view>

#include "generator/check/editorial_lexicon.h"
#include "generator/check/editorial_passage.h"

namespace portraits::check {

/// How an item ends, but for an `and`.
enum class End { Open, Stop, Semicolon, Comma };

End end_of(std::string_view item);

/// The conjunction that ends an item, `and`; empty if there is none.
std::string_view conjunction_of(std::string_view item);

/// Whether an item begins with a capital; none if that says nothing, as with a figure, a name or an abbreviation.
std::optional<bool> begins_with_capital(const Passage& item, const Lexicon& lexicon);

/// The number that an item has in the file; Markdown counts by itself and prints other ones.
std::optional<int> written_number(const Passage& item);

}  // namespace portraits::check
