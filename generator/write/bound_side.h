#pragma once

#include "generator/base/geometry.h"
#include "generator/ink/document.h"

namespace portraits::write {

/// Where a document is bound: at the right in languages that are written from there.
Side bound_side(const ink::Job& job);

}  // namespace portraits::write
