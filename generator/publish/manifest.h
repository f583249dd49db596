#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "generator/base/result.h"
#include "generator/publish/font_versions.h"
#include "generator/publish/staged_folder.h"

namespace portraits::publish {

/// What a release was made from.
struct Origin {
    std::string edition, title;
    std::string created;  ///< ISO 8601 in UTC
    std::string input;    ///< the digest of all that the pages are made from
    std::vector<FontVersion> fonts;
};

/// Lists a folder's files, each with size and SHA-256, a PDF with its pages and the standards that it claims; then what made them:
/// `manifest.json`.
Result<nlohmann::ordered_json> make_manifest(const StagedFolder& folder, const Origin& origin,
                                             unsigned jobs);

/// A folder's files in the form that `sha256sum --check` reads.
Result<std::string> checksums(const StagedFolder& folder, const std::vector<std::string>& files);

}  // namespace portraits::publish
