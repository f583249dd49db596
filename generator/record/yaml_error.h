#pragma once

#include <yaml-cpp/exceptions.h>

#include "generator/base/diagnostic.h"

namespace portraits::record {

/// What the parser was in when it stopped.
struct Unfinished {
    SourceMark
        bracket;  ///< of the innermost `[` or `{` that is still open; unknown if there is none
    SourceMark last_key;  ///< of the last key read; unknown before the first
};

/// Says in plain words what yaml-cpp could not read, at the place where the writer has to look.
Diagnostic explain(const YAML::Exception& exception, const SourceMark& place,
                   const Unfinished& unfinished);

/// What is said of a quotation mark without its partner.
Diagnostic unclosed_quotation(const SourceMark& mark);

}  // namespace portraits::record
