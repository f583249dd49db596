#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "generator/check/preflight.h"
#include "tests/check/pdf_sample.h"

namespace portraits::testing {

/// A file that is broken in one place, and what the one rule that it breaks says.
struct BrokenFile {
    std::string rule;
    std::string says;  ///< part of its message
    std::function<void(PdfSample&)> damage;
};

/// The rules that fire on a sample.
inline std::set<std::string> rules_that_fire(const check::pdf::Report& report) {
    std::set<std::string> rules;
    for (const check::pdf::Finding& finding : report.findings) {
        rules.insert(finding.rule);
    }
    return rules;
}

/// Checks that each broken file sets off its rule and no other, and that there is one for every rule of the medium.
void check_broken_files(check::pdf::Medium medium, const std::vector<BrokenFile>& files);

}  // namespace portraits::testing
