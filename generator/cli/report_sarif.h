#pragma once

#include <string>

#include "generator/base/diagnostic.h"

namespace portraits::cli {

/// The diagnostics as a log of SARIF 2.1.0 (OASIS), which hosts of code show at the lines of a change. Editorial rules come
/// with their explanations.
std::string run_as_sarif(const Diagnostics& diagnostics);

}  // namespace portraits::cli
