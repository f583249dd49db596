#pragma once

#include "generator/cli/options.h"

namespace portraits::cli {

/// Each command shows its diagnostics on standard error, and on standard output nothing but what was asked for.
Exit build(const Options& options);
Exit cities(const Options& options);
Exit proof(const Options& options);
Exit check(const Options& options);
Exit dump(const Options& options);
Exit release(const Options& options);
Exit fonts(const Options& options);
Exit schema(const Options& options);
Exit new_record(const Options& options);
Exit import_table(const Options& options);

}  // namespace portraits::cli
