#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"

namespace portraits::publish {

/// A folder that is filled beside its place and takes it only when whole. What is not published is gone with the value, so that a
/// run that fails leaves nothing.
class StagedFolder {
public:
    explicit StagedFolder(std::filesystem::path target);
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;
    ~StagedFolder();

    /// Where the files wait.
    [[nodiscard]] const std::filesystem::path& path() const { return staged_; }
    /// Writes a file at a path within the folder. Files may be written by several threads.
    [[nodiscard]] Result<void> write(const std::filesystem::path& name,
                                     std::string_view bytes) const;
    /// The files written so far, as paths within the folder, sorted by their bytes.
    [[nodiscard]] std::vector<std::string> files() const;

    /// Puts each file into the target folder, over one of the same name; others there stay.
    Result<void> publish_files();
    /// Puts the folder into its place, in one step if there was one before, which goes.
    Result<void> publish_whole();

private:
    std::filesystem::path target_, staged_;
};

}  // namespace portraits::publish
