#pragma once

#include <string>
#include <vector>

#include "generator/ink/document.h"

namespace portraits::tests {

/// What is wrong with a page as ink, in words: items of different frames or lines of text that touch, ink beyond the trim that
/// does not bleed, heads without text below them. A page with overset text is not looked at.
std::vector<std::string> faults_of(const ink::Page& page, const ink::Job& job);

}  // namespace portraits::tests
