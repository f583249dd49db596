#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "generator/base/result.h"

namespace portraits::publish {

enum class ArchiveKind : std::uint8_t {
    TarZstd,  ///< `.tar.zst`
    Zip,
};

/// What goes into an archive, and what is the same for all of its entries, whoever packs them on which machine.
struct ArchiveContents {
    std::filesystem::path folder;    ///< where the files are
    std::vector<std::string> files;  ///< paths within the folder, in the order of the archive
    std::string root;                ///< the folder that unpacking makes
    std::int64_t moment = 0;         ///< seconds since 1970: the date of all entries
};

/// Packs files by libarchive. Owner, mode and date say nothing of the machine.
Result<void> pack(const std::filesystem::path& archive, ArchiveKind kind,
                  const ArchiveContents& contents);

}  // namespace portraits::publish
