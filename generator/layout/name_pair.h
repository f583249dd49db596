#pragma once

#include <string>

#include "generator/ink/fragment.h"
#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A place's name, and the same in its own language and script.
struct NamePair {
    std::string name;
    std::string other, other_lang;  ///< may be empty
};

/// Both names on one baseline, or the second on a line of its own where there is no room beside the
/// first. Refused where a name is wider than the frame.
BlockPtr name_pair(const Scribe& scribe, NamePair names, std::string style, std::string other_style,
                   ink::Role role);

}  // namespace portraits::layout
