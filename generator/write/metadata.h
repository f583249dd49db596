#pragma once

#include <string_view>

#include "generator/ink/document.h"
#include "generator/write/objects.h"
#include "generator/write/standard.h"

namespace portraits::write {

/// The document information dictionary.
Dict add_information(Objects& objects, const ink::Job& job, const Standards& claims);
/// The same facts and the standards that the file keeps as an XMP packet, uncompressed so that any program finds it.
/// `id` is the one in the trailer.
Dict add_xmp(Objects& objects, const ink::Job& job, const Standards& claims, std::string_view id);

}  // namespace portraits::write
