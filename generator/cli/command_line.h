#pragma once

#include <string>
#include <variant>

#include "generator/base/diagnostic.h"
#include "generator/cli/options.h"

namespace portraits::cli {

/// A text that was asked for in place of a run: the help or the version.
struct Information {
    std::string text;
};

/// Reads the command line: a run, a text to print, or why neither can be.
std::variant<Options, Information, Diagnostic> read_command_line(int count,
                                                                 const char* const* words);

}  // namespace portraits::cli
