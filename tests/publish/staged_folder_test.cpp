#include "generator/publish/staged_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "generator/base/file.h"
#include "tests/record/scratch_folder.h"

namespace fs = std::filesystem;
using portraits::read_source;
using portraits::publish::StagedFolder;
using portraits::record::testing::ScratchFolder;
using Names = std::vector<std::string>;

namespace {

std::string text_of(const fs::path& path) {
    const auto file = read_source(path);
    return file ? file.value()->text() : "";
}

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("what is not published leaves nothing behind") {
    const ScratchFolder scratch{"staged-dropped"};
    {
        const StagedFolder folder{"out"};
        REQUIRE(folder.write("a/b.txt", "b"));
        CHECK(folder.files() == Names{"a/b.txt"});
    }
    CHECK(entries_in(".") == 0);
}

TEST_CASE("a folder published whole takes the place of the one before") {
    const ScratchFolder scratch{"staged-whole"};
    scratch.write("out/old.txt", "old");
    {
        StagedFolder folder{"out/"};
        REQUIRE(folder.write("new.txt", "new"));
        CHECK(text_of("out/old.txt") == "old");
        REQUIRE(folder.publish_whole());
    }
    CHECK(text_of("out/new.txt") == "new");
    CHECK_FALSE(fs::exists("out/old.txt"));
    CHECK(entries_in(".") == 1);
}

TEST_CASE("files published by themselves leave the others alone") {
    const ScratchFolder scratch{"staged-files"};
    scratch.write("out/old.txt", "old");
    scratch.write("out/both.txt", "before");
    {
        StagedFolder folder{"out"};
        REQUIRE(folder.write("both.txt", "after"));
        REQUIRE(folder.write("sub/new.txt", "new"));
        REQUIRE(folder.publish_files());
    }
    CHECK(text_of("out/old.txt") == "old");
    CHECK(text_of("out/both.txt") == "after");
    CHECK(text_of("out/sub/new.txt") == "new");
    CHECK(entries_in(".") == 1);
}
