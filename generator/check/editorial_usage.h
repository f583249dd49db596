#pragma once

#include <string>
#include <vector>

#include "generator/base/source.h"
#include "generator/check/editorial_rule.h"

namespace portraits::check {

/// One of two ways to write a thing, where it is used.
struct Use {
    SourceMark mark;
    std::string written;
    std::string other;  ///< the other way to write it
};

/// Where an edition writes a thing in two ways, reports the rarer one; of equally frequent ones the second.
void report_rarer(const std::vector<Use>& first, const std::vector<Use>& second,
                  Findings& findings);

}  // namespace portraits::check
