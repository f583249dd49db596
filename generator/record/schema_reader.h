#pragma once

#include <memory>

#include "generator/base/result.h"
#include "generator/base/source.h"
#include "generator/record/schema_node.h"

namespace portraits::record {

/// Reads a schema file. A keyword that the checker does not know is an error: it must not pass as
/// if it were checked.
Result<SchemaTree> read_schema(const std::shared_ptr<const SourceFile>& file);

}  // namespace portraits::record
