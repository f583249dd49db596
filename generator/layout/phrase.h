#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace portraits::layout {

/// Finds the words of the document's language for a dotted key: `distances.nearest`.
using Words = std::function<std::string(std::string_view key)>;

/// A word in braces and what takes its place.
using Filling = std::pair<std::string_view, std::string_view>;

/// Puts values in the place of words in braces: "{rank} of {count}". A word without a value stays as it is. A value whose letters run
/// against those of the sentence is isolated from it.
std::string fill(std::string_view sentence, std::initializer_list<Filling> fillings);

}  // namespace portraits::layout
