#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Who signs a foreword: the name as if by hand, then role and organisation on a line.
struct Signature {
    std::string name, role, organisation;
};

BlockPtr signature(const Scribe& scribe, Signature signed_by);

}  // namespace portraits::layout
