#pragma once

#include <string>

#include "generator/ink/document.h"

namespace portraits::ink {

/// A page as text that a person can read and a diff can compare: one line an item, places in millimetres to 0.01, text as
/// text, colours and fonts by name, then the structure as an indented tree.
std::string dump(const Page& page, const Job& job);

}  // namespace portraits::ink
