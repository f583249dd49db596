#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

struct Partner {
    std::string name;
    std::string destination;
    int page = 0;
};

/// The cities that share most with this one, each with its page and a link to it, in one line after a label. Those that the line has
/// no room for are left out, the last first.
BlockPtr partner_line(const Scribe& scribe, std::string label, std::vector<Partner> partners);

}  // namespace portraits::layout
