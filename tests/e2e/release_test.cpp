// A release of the specimen edition: whole or not there, the same bytes each time, and what its lists say.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "generator/publish/digest.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"
#include "tests/e2e/specimen_release.h"

namespace fs = std::filesystem;
using portraits::publish::sha256;
using portraits::tests::contents;
using portraits::tests::Outcome;
using portraits::tests::output_of;
using portraits::tests::read_file;
using portraits::tests::release_specimen;
using portraits::tests::run;
using portraits::tests::specimen;
using portraits::tests::specimen_release;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;
using Words = std::vector<std::string>;

namespace {

/// The cities, written by four shards into the folders 1 to 4; made once.
const fs::path& shards() {
    static const TemporaryFolder folder;
    static const fs::path written = [] {
        for (const std::string number : {"1", "2", "3", "4"}) {
            output_of({PORTRAITS_PROGRAM, "cities", specimen, "-o",
                       (folder.path() / number).string(), "--quiet", "--shard", number + "/4"});
        }
        return folder.path();
    }();
    return written;
}

Words merging(const fs::path& folder) {
    Words words{"--merge"};
    for (const char* number : {"1", "2", "3", "4"}) {
        words.push_back((folder / number).string());
    }
    return words;
}

/// The first of the PDF files that a shard has written.
std::string first_file(const fs::path& shard) {
    std::string first = "~";
    for (const auto& entry : fs::directory_iterator{shard / "cities"}) {
        if (entry.path().extension() == ".pdf") {
            first = std::min(first, entry.path().filename().string());
        }
    }
    return first;
}

}  // namespace

TEST_CASE("a release made again, on other threads and in another time zone, has the same bytes") {
    const TemporaryFolder folder;
    const Outcome again = release_specimen(folder.path() / "again", {"-j", "3"}, "Asia/Kathmandu");
    REQUIRE_MESSAGE(again.exit == 0, again.err);
    CHECK(contents(folder.path() / "again") == contents(specimen_release()));
}

TEST_CASE("a release does not show where its records lie") {
    for (const auto& [name, digest] : contents(specimen_release())) {
        if (!name.ends_with(".zst") && !name.ends_with(".zip")) {
            CAPTURE(name);
            CHECK(read_file(specimen_release() / name).find(PORTRAITS_SOURCE_DIR) ==
                  std::string::npos);
        }
    }
}

TEST_CASE("the checksums of a release hold for all of its files") {
    CHECK(
        run({"sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"}, {specimen_release(), {}})
            .exit == 0);
    for (const std::string archive : {"specimen.tar.zst.sha256", "specimen.zip.sha256"}) {
        CHECK(run({"sha256sum", "--check", "--quiet", archive}, {specimen_release(), {}}).exit ==
              0);
    }
}

TEST_CASE("the archives unpack to the files of the release") {
    auto expected = contents(specimen_release());
    std::erase_if(expected, [](const auto& file) {
        return file.first.starts_with("specimen.tar") || file.first.starts_with("specimen.zip");
    });
    const TemporaryFolder folder;
    const std::string archive = (specimen_release() / "specimen").string();
    fs::create_directory(folder.path() / "tar");
    REQUIRE(run({"tar", "--zstd", "-xf", archive + ".tar.zst"}, {folder.path() / "tar", {}}).exit ==
            0);
    CHECK(contents(folder.path() / "tar" / "specimen") == expected);
    fs::create_directory(folder.path() / "zip");
    REQUIRE(run({"unzip", "-q", archive + ".zip"}, {folder.path() / "zip", {}}).exit == 0);
    CHECK(contents(folder.path() / "zip" / "specimen") == expected);
}

TEST_CASE("the manifest lists each file as it is") {
    const auto manifest = nlohmann::json::parse(read_file(specimen_release() / "manifest.json"));
    CHECK(manifest["files"].size() > 20);
    for (const auto& file : manifest["files"]) {
        const std::string bytes = read_file(specimen_release() / file["path"].get<std::string>());
        CAPTURE(file["path"]);
        CHECK(file["size"] == bytes.size());
        CHECK(file["sha256"] == sha256(bytes));
        if (file["path"].get<std::string>().ends_with("port-lumen.screen.pdf")) {
            CHECK(file["pages"] == 1);
            CHECK(file["claims"] == Words{"PDF/UA-1", "PDF/A-2a"});
        }
    }
    CHECK(manifest["fonts"].size() > 3);
}

TEST_CASE("the catalogue leads to files that are there") {
    const auto catalogue = nlohmann::json::parse(read_file(specimen_release() / "catalogue.json"));
    CHECK(catalogue["cities"].size() == 8);
    for (const auto& city : catalogue["cities"]) {
        for (const auto& file : city["files"]) {
            CHECK_MESSAGE(fs::exists(specimen_release() / file.get<std::string>()), file);
        }
    }
}

TEST_CASE("the screen files of a release are linearised") {
    for (const std::string file : {"specimen.screen.pdf", "cities/emberly.screen.pdf"}) {
        CHECK(output_of({"qpdf", "--check-linearization", (specimen_release() / file).string()})
                  .find("no linearization errors") != std::string::npos);
    }
}

TEST_CASE("a document is linearised if it is asked for") {
    const TemporaryFolder folder;
    output_of({PORTRAITS_PROGRAM, "build", specimen, "-o", folder.path().string(), "--quiet",
               "--screen", "--linearize"});
    CHECK(output_of(
              {"qpdf", "--check-linearization", (folder.path() / "specimen.screen.pdf").string()})
              .find("no linearization errors") != std::string::npos);
}

TEST_CASE("four machines make the cities of the same release") {
    const TemporaryFolder folder;
    const Outcome merged = release_specimen(folder.path() / "merged", merging(shards()));
    REQUIRE_MESSAGE(merged.exit == 0, merged.err);
    CHECK(contents(folder.path() / "merged") == contents(specimen_release()));
}

TEST_CASE("a shard that is missing is told, and nothing is written") {
    const TemporaryFolder folder;
    Words merge = merging(shards());
    merge.pop_back();
    const Outcome outcome = release_specimen(folder.path() / "three", merge);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("shard 4 of 4 is missing") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path() / "three"));
}

TEST_CASE("a shard that was changed on the way, or made from other input, is told") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "shards";
    fs::copy(shards(), copy, fs::copy_options::recursive);
    write_file(copy / "2" / "cities" / first_file(copy / "2"), "not what the shard wrote");
    const Outcome changed = release_specimen(folder.path() / "changed", merging(copy));
    CHECK(changed.exit == 2);
    CHECK(changed.err.find("is not as its shard wrote it") != std::string::npos);

    const fs::path index = copy / "3" / "cities" / "shard-3-of-4.json";
    auto json = nlohmann::ordered_json::parse(read_file(index));
    json["input"] = sha256("something else");
    write_file(index, json.dump());
    const Outcome other = release_specimen(folder.path() / "other", merging(copy));
    CHECK(other.exit == 2);
    CHECK(other.err.find("was made from other input") != std::string::npos);
}

TEST_CASE("a release that fails leaves the one before, and nothing beside it") {
    const TemporaryFolder folder;
    const fs::path place = folder.path() / "release";
    fs::copy(specimen_release(), place, fs::copy_options::recursive);
    const auto before = contents(folder.path());
    CHECK(release_specimen(place, {"--merge", (folder.path() / "no-shards").string()}).exit == 2);
    CHECK(contents(folder.path()) == before);
}

TEST_CASE("a folder that is no release is not replaced") {
    const TemporaryFolder folder;
    write_file(folder.path() / "mine" / "letter.txt", "dear");
    const Outcome outcome = release_specimen(folder.path() / "mine");
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("is there and is no release") != std::string::npos);
    CHECK(read_file(folder.path() / "mine" / "letter.txt") == "dear");
}
