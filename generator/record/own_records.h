#pragma once

#include <filesystem>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::record {

/// Reads the records that an edition names for itself, besides the cities: under `records` a map of
/// kinds, each with a file or a list of files, relative to the edition's. A record of the kind
/// `story` is held against the layout's `story.schema.json`.
///
/// Returns the edition's record with a key for each kind: the record, or the list of them. A kind
/// `city` names the folder of the cities' records and is left alone.
Value with_own_records(const Value& edition, const std::filesystem::path& layout,
                       Diagnostics& diagnostics);

}  // namespace portraits::record
