#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/layout/fit.h"
#include "generator/record/value.h"

namespace portraits::layout {

/// Whose text a page holds.
struct PageSource {
    std::string page;      ///< its name in messages: `portrait villa-maria`
    record::Value record;  ///< what the fields' dotted paths lead through
};

/// Adds an error for all that is overset on a page, and a warning for each frame that is filled under its floor: at the field's
/// place in its record, with the words that are to go or that are missing.
void report_shortages(const FittedPage& page, const PageSource& source, Diagnostics& diagnostics);

}  // namespace portraits::layout
