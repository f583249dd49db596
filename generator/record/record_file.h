#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/record/schema.h"
#include "generator/record/value.h"

namespace portraits::record {

/// Reads a YAML file; none, with errors added, if it cannot be read.
std::optional<Value> read_file(const std::filesystem::path& path, Diagnostics& diagnostics);

/// Reads a YAML file and holds it against a schema; none, with errors added, if anything is wrong
/// with it.
std::optional<Value> read_checked_file(const std::filesystem::path& path, const Schema& schema,
                                       Diagnostics& diagnostics);

/// Loads a schema; none, with an error added, if it cannot be used.
std::optional<Schema> load_schema(const std::filesystem::path& path, Diagnostics& diagnostics);

/// What a file's name calls its record: `villa-maria`.
std::string slug_of(const std::filesystem::path& path);

/// True for lower-case ASCII letters, digits and hyphens between them.
bool is_slug(std::string_view text);

}  // namespace portraits::record
