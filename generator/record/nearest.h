#pragma once

#include <span>
#include <string>
#include <string_view>

namespace portraits::record {

/// How many characters must be added, taken out, replaced or swapped with their neighbour to turn
/// one word into the other (the optimal string alignment distance); counted in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word that a writer most likely meant; empty if none is near. The first of equally near ones.
std::string nearest(std::string_view word, std::span<const std::string> known);

/// ``did you mean `country_code`?``, or the known words if there are few, or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace portraits::record
