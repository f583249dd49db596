#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::design {

/// Tells the keys of a map that nothing reads.
void check_keys(const record::Value& map, std::initializer_list<std::string_view> known,
                Diagnostics& diagnostics);

/// The text under a key that must be there.
std::string required(const record::Value& map, std::string_view key, Diagnostics& diagnostics);

}  // namespace portraits::design
