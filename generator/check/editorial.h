#pragma once

#include <filesystem>

#include "generator/base/diagnostic.h"
#include "generator/record/edition.h"

namespace portraits::check {

/// Where the words are that are spelt right.
struct EditorialFiles {
    std::filesystem::path dictionaries;  ///< the folder of hunspell's
    std::filesystem::path words;         ///< the project's own list; may be empty
};

/// Where Debian keeps the dictionaries of hunspell.
std::filesystem::path usual_dictionaries();

/// Reads the records with an editor's eye and adds what the rules find, but for what `checks:` in the edition or a
/// comment `# ok: RULE why` in a record lets stand.
void check_editorially(const record::Edition& edition, const EditorialFiles& files,
                       Diagnostics& diagnostics);

}  // namespace portraits::check
