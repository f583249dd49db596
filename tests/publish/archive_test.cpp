#include "generator/publish/archive.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/file.h"
#include "tests/record/scratch_folder.h"

using portraits::read_source;
using portraits::publish::ArchiveKind;
using portraits::publish::pack;
using portraits::record::testing::ScratchFolder;

namespace {

std::string bytes_of(const char* path) {
    const auto file = read_source(path);
    return file ? file.value()->text() : "";
}

}  // namespace

TEST_CASE("an archive knows nothing of when its files were written, by whom and with what rights") {
    const ScratchFolder scratch{"archive"};
    scratch.write("in/a.txt", "one");
    scratch.write("in/b/c.txt", "two");
    const portraits::publish::ArchiveContents contents{
        "in", {"a.txt", "b/c.txt"}, "root", 1479168000};
    for (const auto& [kind, name] :
         {std::pair{ArchiveKind::TarZstd, "x.tar.zst"}, std::pair{ArchiveKind::Zip, "x.zip"}}) {
        REQUIRE(pack(name, kind, contents));
        const std::string before = bytes_of(name);
        std::filesystem::last_write_time(
            "in/a.txt", std::filesystem::file_time_type{} + std::chrono::hours{24});
        std::filesystem::permissions("in/a.txt", std::filesystem::perms::owner_read);
        REQUIRE(pack(name, kind, contents));
        CHECK(bytes_of(name) == before);
        CHECK(before.size() > 40);
        std::filesystem::permissions("in/a.txt", std::filesystem::perms::owner_all);
    }
}

TEST_CASE("a file that cannot be read is told") {
    const ScratchFolder scratch{"archive-missing"};
    const auto packed = pack("x.zip", ArchiveKind::Zip, {".", {"nowhere.txt"}, "root", 0});
    REQUIRE_FALSE(packed);
    CHECK(packed.error().message.starts_with("cannot pack x.zip: "));
}
