#pragma once

namespace portraits::text {

/// The art director's limits, in letters.
struct HyphenLimits {
    int word = 7;
    int before = 3;
    int after = 3;

    friend bool operator==(const HyphenLimits&, const HyphenLimits&) = default;
};

}  // namespace portraits::text
