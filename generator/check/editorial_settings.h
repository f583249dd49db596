#pragma once

#include <map>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/check/editorial_rule.h"
#include "generator/record/value.h"

namespace portraits::check {

/// The setting of every rule by its name.
using Settings = std::map<std::string, Setting, std::less<>>;

/// Reads an edition's `checks:`, a map from rules to `off`, a level, a number for the rule's only limit, or a map of `level`
/// and limits. What it does not name keeps the rule's own values.
Settings read_settings(const record::Value& checks, Diagnostics& diagnostics);

}  // namespace portraits::check
