#pragma once

#include <string>

#include "generator/ink/document.h"
#include "generator/write/objects.h"
#include "generator/write/standard.h"

namespace portraits::write {

/// Stands in the XMP packet where the document's id will be: the one in the trailer, which is made from all other bytes.
constexpr std::string_view uuid_to_come = "00000000-0000-0000-0000-000000000000";

/// The document information dictionary.
Dict add_information(Objects& objects, const ink::Job& job, const Standards& claims);
/// The same facts and the standards that the file keeps as an XMP packet, uncompressed so that any program finds it.
Dict add_xmp(Objects& objects, const ink::Job& job, const Standards& claims);

}  // namespace portraits::write
