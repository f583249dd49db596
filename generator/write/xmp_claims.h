#pragma once

#include <string>

#include "generator/write/standard.h"

namespace portraits::write {

/// The parts of an XMP packet that say which standards a file keeps, each in the schema that its standard gives.
std::string xmp_claims(const Standards& claims);

}  // namespace portraits::write
