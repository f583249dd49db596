#pragma once

#include "generator/cli/session.h"

namespace portraits::cli {

/// Reads the records of a session with an editor's eye; of the chosen cities alone, if some are chosen. Adds what it finds
/// to the session's diagnostics.
void check_editorial(Session& session);

/// Prints what an editorial rule is about, or the list of all.
Exit explain_rule(const Options& options);

}  // namespace portraits::cli
