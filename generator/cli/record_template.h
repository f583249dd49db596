#pragma once

#include <string>
#include <string_view>

namespace portraits::cli {

/// A record with every key that a JSON Schema knows: those that must be filled in empty, the others commented out, each
/// below a comment that says what it is. `reference` is the schema's path as the record's editor finds it; `values` are not
/// needed, for an empty key is an error at its place.
std::string record_template(std::string_view schema, const std::string& reference);

}  // namespace portraits::cli
