#pragma once

#include <cstdint>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/timings.h"
#include "generator/cli/options.h"
#include "generator/layout/fit_report.h"

namespace portraits::cli {

/// The diagnostics in order, then how many there are: `2 errors, 1 warning`. Quiet leaves out all but the errors. Of one
/// rule, at most `most` are shown, and the last line says of which there are more. Empty if there is nothing to say.
std::string diagnostics_as_text(const Diagnostics& diagnostics, Colour colour, bool quiet,
                                std::size_t most = SIZE_MAX);

/// One object with `diagnostics` and, if wanted, `timing` and `fit`; on one line.
std::string run_as_json(const Diagnostics& diagnostics, const Timings* timings,
                        const layout::FitReport* fit = nullptr);

/// Shows the diagnostics on standard error, the timings if they were asked for, and how pages were made to fit if that is given.
void report(const Diagnostics& diagnostics, const Timings& timings, const Options& options,
            const layout::FitReport* fit = nullptr);

/// How the run ends after these diagnostics.
Exit exit_after(const Diagnostics& diagnostics, const Options& options);

/// Writes to standard output; throws if that fails.
void print(std::string_view text);

}  // namespace portraits::cli
