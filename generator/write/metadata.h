#pragma once

#include <string>

#include "generator/ink/document.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// The document information dictionary.
Dict add_information(Objects& objects, const ink::Job& job);
/// The same facts as an XMP packet, uncompressed so that any program finds it.
Dict add_xmp(Objects& objects, const ink::Job& job);

}  // namespace portraits::write
