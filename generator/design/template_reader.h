#pragma once

#include <string>

#include "generator/design/design.h"

namespace portraits::design {

/// Reads a page template that its schema has let through, its formulas worked out.
PageTemplate read_template(std::string name, const record::Value& value);

}  // namespace portraits::design
