#include "tests/e2e/specimen_release.h"

#include <doctest/doctest.h>

#include "generator/publish/digest.h"

namespace portraits::tests {

namespace fs = std::filesystem;
using publish::sha256;

Outcome release_specimen(const fs::path& folder, const std::vector<std::string>& more,
                         const std::string& zone) {
    std::vector<std::string> words{
        PORTRAITS_PROGRAM, "release",           specimen, "-o", folder.string(),
        "--quiet",         "--despite-findings"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words, {".", {{"TZ", zone}}});
}

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] =
                sha256(read_file(entry.path()));
        }
    }
    return files;
}

const fs::path& specimen_release() {
    static const TemporaryFolder folder;
    static const fs::path release_folder = [] {
        const Outcome outcome = release_specimen(folder.path() / "release");
        REQUIRE_MESSAGE(outcome.exit == 0, outcome.err);
        return folder.path() / "release";
    }();
    return release_folder;
}

}  // namespace portraits::tests
