#include "tests/check/broken_file.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace portraits::testing {
namespace {

using check::pdf::Medium;
using check::pdf::Report;

void check_one(Medium medium, const BrokenFile& broken) {
    CAPTURE(broken.rule);
    CAPTURE(broken.says);
    PdfSample sample{medium};
    broken.damage(sample);
    const Report report = check::pdf::check_file(sample.bytes(), "broken.pdf", medium);
    CHECK_MESSAGE((rules_that_fire(report) == std::set{broken.rule}), to_text(report));
    const auto says = [&](const check::pdf::Finding& finding) {
        return finding.message.find(broken.says) != std::string::npos;
    };
    CHECK_MESSAGE(std::any_of(report.findings.begin(), report.findings.end(), says),
                  to_text(report));
}

}  // namespace

void check_broken_files(Medium medium, const std::vector<BrokenFile>& files) {
    std::set<std::string> broken;
    for (const BrokenFile& file : files) {
        check_one(medium, file);
        broken.insert(file.rule);
    }
    for (const check::pdf::RuleFacts& rule : check::pdf::all_rule_facts()) {
        const bool applies = medium == Medium::Print ? rule.print : rule.screen;
        const std::string name{rule.name};
        CHECK_MESSAGE((!applies || broken.contains(name)), "no file breaks ", name);
    }
}

}  // namespace portraits::testing
