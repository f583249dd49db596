#pragma once

#include <filesystem>

#include "generator/record/edition.h"

namespace portraits::record {

/// Reads an edition with its cities, regions and themes on up to `jobs` threads, each file held
/// against the schema that the edition's layout has for it below `layouts`.
///
/// The cities stand in the order that the edition lists them in, otherwise by country and name as
/// the edition's language sorts. With errors among the diagnostics, what had them is left out of
/// the result.
Edition load_edition(const std::filesystem::path& path, const std::filesystem::path& layouts,
                     Diagnostics& diagnostics, unsigned jobs = 1);

}  // namespace portraits::record
