#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string_view>

#include "generator/base/file.h"

namespace portraits::record::testing {

/// A folder of its own for a test; it is the working directory as long as it lives, so that
/// messages name short paths.
class ScratchFolder {
public:
    explicit ScratchFolder(std::string_view name)
        : before_{std::filesystem::current_path()},
          folder_{std::filesystem::path{PORTRAITS_BINARY_DIR} / "scratch" / name} {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        std::filesystem::current_path(folder_);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() { std::filesystem::current_path(before_); }

    void write(const std::filesystem::path& path, std::string_view text) const {
        REQUIRE(write_whole(path, text));
    }

private:
    std::filesystem::path before_;
    std::filesystem::path folder_;
};

}  // namespace portraits::record::testing
