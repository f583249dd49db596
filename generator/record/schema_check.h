#pragma once

#include "generator/base/diagnostic.h"
#include "generator/record/schema_node.h"
#include "generator/record/value.h"

namespace portraits::record {

/// Adds an error for all that the schema does not allow in the value.
void check_against(const SchemaNode& schema, const Value& value, Diagnostics& diagnostics);

}  // namespace portraits::record
