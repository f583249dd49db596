#pragma once

#include <string>
#include <string_view>

namespace portraits::tests {

/// Changes to a city's record as text; each key stands at the left edge of its line.

/// A text, `key: |`, cut or lengthened to a multiple of its words, by leaving out its end or by going on from its head.
std::string with_length(const std::string& record, std::string_view key, double factor);
/// A text without some words at its end; one word stays.
std::string with_fewer_words(const std::string& record, std::string_view key, std::size_t fewer);
/// The key with all that belongs to it left out.
std::string without(const std::string& record, std::string_view key);
/// The key with another value, `key: value` with whatever lines follow; added if the record has none.
std::string with(const std::string& record, std::string_view key, const std::string& value);

}  // namespace portraits::tests
