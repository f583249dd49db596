// Which way a document is turned over: readers show pairs of pages and turn them by what the file says.

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/cli/process.h"

namespace {

namespace fs = std::filesystem;
using portraits::tests::run;
using portraits::tests::TemporaryFolder;

/// The screen file of an edition, unpacked.
std::string screen_file_of(const std::string& edition) {
    const TemporaryFolder folder;
    const fs::path source = fs::path{PORTRAITS_SOURCE_DIR} / "tests" / "scripts" / "editions";
    const auto built = run({PORTRAITS_PROGRAM, "build", (source / (edition + ".yaml")).string(),
                            "--screen", "--out", folder.path().string()});
    REQUIRE_MESSAGE(built.exit == 0, built.err);
    const fs::path file = folder.path() / (edition + ".screen.pdf");
    return run({"qpdf", "--qdf", "--object-streams=disable", file.string(), "-"}).out;
}

bool turns_to_the_right(const std::string& edition) {
    const std::string file = screen_file_of(edition);
    REQUIRE(file.find("/ViewerPreferences") != std::string::npos);
    return file.find("/Direction /R2L") != std::string::npos;
}

}  // namespace

TEST_CASE("documents in Arabic and Hebrew are bound at the right, others are not") {
    CHECK(turns_to_the_right("amman-ar"));
    CHECK(turns_to_the_right("modiin-he"));
    CHECK_FALSE(turns_to_the_right("suwon-ko"));
}
