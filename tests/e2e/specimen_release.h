#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/cli/process.h"

namespace portraits::tests {

/// The file of the specimen edition.
inline const std::string specimen = PORTRAITS_SOURCE_DIR "/data/editions/specimen.yaml";

/// Makes a release of the specimen edition.
Outcome release_specimen(const std::filesystem::path& folder,
                         const std::vector<std::string>& more = {},
                         const std::string& zone = "UTC");

/// All files of a folder with their digests.
std::map<std::string, std::string> contents(const std::filesystem::path& folder);

/// A release, made once.
const std::filesystem::path& specimen_release();

}  // namespace portraits::tests
