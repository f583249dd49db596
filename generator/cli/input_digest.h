#pragma once

#include <string>

#include "generator/cli/session.h"

namespace portraits::cli {

/// SHA-256 over all that a session's pages are made from: the program's version, the records, the layout, the manifests, pictures,
/// press profile, hyphenation patterns and the names and versions of the fonts. Runs of one digest write the same bytes. The session has been read.
std::string digest_of_input(const Session& session);

}  // namespace portraits::cli
