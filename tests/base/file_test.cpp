#include "generator/base/file.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using portraits::MappedFile;
using portraits::PendingFile;
using portraits::read_source;
using portraits::write_whole;

namespace {

namespace fs = std::filesystem;

/// An empty folder for one test.
fs::path fresh_folder(const char* name) {
    const fs::path folder = fs::path{PORTRAITS_BINARY_DIR} / "scratch" / name;
    if (fs::exists(folder)) {
        fs::permissions(folder, fs::perms::owner_all);
    }
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

std::string content(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Lets no file grow beyond a size, as a full disk does, as long as it lives.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : before_handler_{std::signal(SIGXFSZ, SIG_IGN)} {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, before_handler_);
    }

private:
    rlimit before_{};
    void (*before_handler_)(int);
};

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("what is written is read again byte for byte") {
    const fs::path path = fresh_folder("bytes") / "file";
    const std::string bytes{"a\0b\r\n\xFF", 6};
    REQUIRE(write_whole(path, bytes));
    CHECK(read_source(path).value()->text() == bytes);
    CHECK(read_source(path).value()->path() == path.string());
    const auto mapped = MappedFile::open(path);
    REQUIRE(mapped);
    CHECK(std::string{mapped.value().bytes().begin(), mapped.value().bytes().end()} == bytes);
}

TEST_CASE("writing makes the folders and leaves nothing beside the file") {
    const fs::path folder = fresh_folder("deep");
    REQUIRE(write_whole(folder / "a/b/c", "x"));
    CHECK(content(folder / "a/b/c") == "x");
    CHECK(files_in(folder / "a/b") == 1);
}

TEST_CASE("writing again replaces the file whole") {
    const fs::path path = fresh_folder("again") / "file";
    REQUIRE(write_whole(path, "a longer text"));
    REQUIRE(write_whole(path, "short"));
    CHECK(content(path) == "short");
}

TEST_CASE("a write that fails leaves the earlier file whole and nothing beside it") {
    const fs::path folder = fresh_folder("failing");
    // A folder in the file's place cannot be replaced, for any user.
    fs::create_directories(folder / "file" / "inside");
    const auto result = write_whole(folder / "file", "new");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.starts_with("cannot write " + (folder / "file").string() + ": "));
    CHECK(fs::exists(folder / "file" / "inside"));
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a disk that fills up leaves the earlier file whole and nothing beside it") {
    const fs::path folder = fresh_folder("full-disk");
    REQUIRE(write_whole(folder / "file", "old"));
    const auto result = [&] {
        const FullDisk disk{100};
        return write_whole(folder / "file", std::string(1000, 'x'));
    }();
    REQUIRE_FALSE(result);
    CHECK(result.error().message ==
          "cannot write " + (folder / "file").string() + ": File too large");
    CHECK(content(folder / "file") == "old");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a folder that may not be written to keeps its earlier file") {
    const fs::path folder = fresh_folder("closed");
    REQUIRE(write_whole(folder / "file", "old"));
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    const bool everything_allowed = std::ofstream{folder / "probe"}.is_open();
    const auto result = write_whole(folder / "file", "new");
    fs::permissions(folder, fs::perms::owner_all);
    if (!everything_allowed) {
        REQUIRE_FALSE(result);
        CHECK(result.error().message ==
              "cannot write " + (folder / "file").string() + ": Permission denied");
        CHECK(content(folder / "file") == "old");
    }
}

TEST_CASE("a file that cannot be read is named with the reason") {
    CHECK(read_source("no/such/file").error().message ==
          "cannot read no/such/file: No such file or directory");
    const fs::path folder = fresh_folder("folder");
    CHECK(read_source(folder).error().message ==
          "cannot read " + folder.string() + ": Is a directory");
    CHECK(MappedFile::open("no/such/file").error().message ==
          "cannot read no/such/file: No such file or directory");
}

TEST_CASE("an empty file is mapped as nothing, and a moved mapping stays good") {
    const fs::path folder = fresh_folder("mapped");
    REQUIRE(write_whole(folder / "empty", ""));
    REQUIRE(write_whole(folder / "full", "abc"));
    CHECK(MappedFile::open(folder / "empty").value().bytes().empty());
    MappedFile first = MappedFile::open(folder / "full").value();
    MappedFile second = std::move(first);
    CHECK(second.bytes().size() == 3);
    second = MappedFile::open(folder / "empty").value();
    CHECK(second.bytes().empty());
}

TEST_CASE("a pending file stands beside its place until it is put there") {
    const fs::path folder = fresh_folder("pending");
    REQUIRE(write_whole(folder / "file", "old"));
    {
        auto file = PendingFile::write(folder / "file", "given up");
        REQUIRE(file);
        CHECK(content(folder / "file") == "old");
    }
    CHECK(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}) == 1);
    auto file = PendingFile::write(folder / "file", "new");
    REQUIRE(file);
    PendingFile moved = std::move(file).value();
    REQUIRE(moved.put());
    CHECK(content(folder / "file") == "new");
    CHECK(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}) == 1);
}
