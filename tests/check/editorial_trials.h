#pragma once

#include <string>
#include <vector>

namespace portraits::check::testing {

/// Records in which a rule must find something, and some in which it must not.
struct Trial {
    std::string rule;
    std::vector<std::string> fires, quiet;
    std::string fires_in = "";  ///< what the edition itself says, beside language and date
    std::string quiet_in = "";
};

/// One for each rule, or more.
std::vector<Trial> trials();

}  // namespace portraits::check::testing
