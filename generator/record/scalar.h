#pragma once

#include <string_view>

#include "generator/record/value.h"

namespace portraits::record {

/// What a plain scalar means.
struct Scalar {
    Kind kind = Kind::String;
    double number = 0;
    bool boolean = false;
};

/// Resolves a plain scalar by the core schema of YAML 1.2.2, section 10.3.2: `NO` and `yes` are
/// text.
Scalar resolve_scalar(std::string_view text);

}  // namespace portraits::record
