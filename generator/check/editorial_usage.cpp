#include "generator/check/editorial_usage.h"

#include <fmt/format.h>

namespace portraits::check {

void report_rarer(const std::vector<Use>& first, const std::vector<Use>& second,
                  Findings& findings) {
    if (first.empty() || second.empty()) {
        return;
    }
    const bool first_is_rarer = first.size() < second.size();
    const std::vector<Use>& rarer = first_is_rarer ? first : second;
    const std::vector<Use>& usual = first_is_rarer ? second : first;
    for (const Use& use : rarer) {
        findings.add(
            use.mark,
            fmt::format("{} here, but {} as a rule in this edition", use.written, use.other),
            fmt::format("write {}: {} of {} do", use.other, usual.size(),
                        usual.size() + rarer.size()));
    }
}

}  // namespace portraits::check
