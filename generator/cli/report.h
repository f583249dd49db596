#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/timings.h"
#include "generator/cli/options.h"

namespace portraits::cli {

/// The diagnostics in order, then how many there are: `2 errors, 1 warning`. Quiet leaves out all but the errors. Empty if
/// there is nothing to say.
std::string diagnostics_as_text(const Diagnostics& diagnostics, Colour colour, bool quiet);

/// One object with `diagnostics` and, if wanted, `timing`; on one line.
std::string run_as_json(const Diagnostics& diagnostics, const Timings* timings);

/// Shows the diagnostics on standard error, and the timings if they were asked for.
void report(const Diagnostics& diagnostics, const Timings& timings, const Options& options);

/// How the run ends after these diagnostics.
Exit exit_after(const Diagnostics& diagnostics, const Options& options);

/// Writes to standard output; throws if that fails.
void print(std::string_view text);

}  // namespace portraits::cli
