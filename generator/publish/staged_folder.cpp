#include "generator/publish/staged_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>  // renameat2 is not part of the standard's <cstdio>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "generator/base/file.h"

namespace portraits::publish {
namespace {

namespace fs = std::filesystem;

Diagnostic cannot_publish(const fs::path& path, const std::error_code& error) {
    return {Level::Error,
            {},
            fmt::format("cannot put {} in its place: {}", path.string(), error.message()),
            {},
            {}};
}

/// `out/` and `out` are the same folder; only the second has a name to stand beside.
fs::path without_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

/// Puts `staged` in the place of `target`, which from then on is what was staged: at no moment is there neither.
std::error_code exchange(const fs::path& staged, const fs::path& target) {
    const int failed =
        ::renameat2(AT_FDCWD, staged.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE);
    return failed == 0 ? std::error_code{} : std::error_code{errno, std::generic_category()};
}

}  // namespace

StagedFolder::StagedFolder(fs::path target)
    : target_{without_slash(std::move(target))},
      staged_{fmt::format("{}.{}.part", target_.string(), ::getpid())} {}

StagedFolder::~StagedFolder() {
    std::error_code ignored;
    fs::remove_all(staged_, ignored);
}

Result<void> StagedFolder::write(const fs::path& name, std::string_view bytes) const {
    return write_whole(staged_ / name, bytes);
}

std::vector<std::string> StagedFolder::files() const {
    std::vector<std::string> names;
    if (fs::exists(staged_)) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator{staged_}) {
            if (entry.is_regular_file()) {
                names.push_back(entry.path().lexically_relative(staged_).generic_string());
            }
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<void> StagedFolder::publish_files() {
    for (const std::string& name : files()) {
        std::error_code error;
        fs::create_directories((target_ / name).parent_path(), error);
        if (!error) {
            fs::rename(staged_ / name, target_ / name, error);
        }
        if (error) {
            return cannot_publish(target_ / name, error);
        }
    }
    return {};
}

Result<void> StagedFolder::publish_whole() {
    std::error_code error;
    if (fs::exists(target_)) {
        error = exchange(staged_, target_);
    } else {
        fs::rename(staged_, target_, error);
    }
    if (error) {
        return cannot_publish(target_, error);
    }
    return {};
}

}  // namespace portraits::publish
