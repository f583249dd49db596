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

namespace fs = std::filesystem;
using portraits::publish::sha256;
using portraits::tests::Outcome;
using portraits::tests::output_of;
using portraits::tests::read_file;
using portraits::tests::run;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;
using Words = std::vector<std::string>;

namespace {

const std::string edition = std::string{PORTRAITS_SOURCE_DIR} + "/data/editions/specimen.yaml";

Outcome release(const fs::path& folder, const Words& more = {}, const std::string& zone = "UTC") {
    Words words{PORTRAITS_PROGRAM, "release",           edition, "-o", folder.string(),
                "--quiet",         "--despite-findings"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words, {".", {{"TZ", zone}}});
}

/// All files of a folder with their digests.
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

/// A release, made once.
const fs::path& made() {
    static const TemporaryFolder folder;
    static const fs::path release_folder = [] {
        const Outcome outcome = release(folder.path() / "release");
        REQUIRE_MESSAGE(outcome.exit == 0, outcome.err);
        return folder.path() / "release";
    }();
    return release_folder;
}

/// The cities, written by four shards into the folders 1 to 4; made once.
const fs::path& shards() {
    static const TemporaryFolder folder;
    static const fs::path written = [] {
        for (const std::string number : {"1", "2", "3", "4"}) {
            output_of({PORTRAITS_PROGRAM, "cities", edition, "-o",
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
    const Outcome again = release(folder.path() / "again", {"-j", "3"}, "Asia/Kathmandu");
    REQUIRE_MESSAGE(again.exit == 0, again.err);
    CHECK(contents(folder.path() / "again") == contents(made()));
}

TEST_CASE("a release does not show where its records lie") {
    for (const auto& [name, digest] : contents(made())) {
        if (!name.ends_with(".zst") && !name.ends_with(".zip")) {
            CAPTURE(name);
            CHECK(read_file(made() / name).find(PORTRAITS_SOURCE_DIR) == std::string::npos);
        }
    }
}

TEST_CASE("the checksums of a release hold for all of its files") {
    CHECK(run({"sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"}, {made(), {}}).exit ==
          0);
    for (const std::string archive : {"specimen.tar.zst.sha256", "specimen.zip.sha256"}) {
        CHECK(run({"sha256sum", "--check", "--quiet", archive}, {made(), {}}).exit == 0);
    }
}

TEST_CASE("the archives unpack to the files of the release") {
    auto expected = contents(made());
    std::erase_if(expected, [](const auto& file) {
        return file.first.starts_with("specimen.tar") || file.first.starts_with("specimen.zip");
    });
    const TemporaryFolder folder;
    const std::string archive = (made() / "specimen").string();
    fs::create_directory(folder.path() / "tar");
    REQUIRE(run({"tar", "--zstd", "-xf", archive + ".tar.zst"}, {folder.path() / "tar", {}}).exit ==
            0);
    CHECK(contents(folder.path() / "tar" / "specimen") == expected);
    fs::create_directory(folder.path() / "zip");
    REQUIRE(run({"unzip", "-q", archive + ".zip"}, {folder.path() / "zip", {}}).exit == 0);
    CHECK(contents(folder.path() / "zip" / "specimen") == expected);
}

TEST_CASE("the manifest lists each file as it is") {
    const auto manifest = nlohmann::json::parse(read_file(made() / "manifest.json"));
    CHECK(manifest["files"].size() > 20);
    for (const auto& file : manifest["files"]) {
        const std::string bytes = read_file(made() / file["path"].get<std::string>());
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
    const auto catalogue = nlohmann::json::parse(read_file(made() / "catalogue.json"));
    CHECK(catalogue["cities"].size() == 8);
    for (const auto& city : catalogue["cities"]) {
        for (const auto& file : city["files"]) {
            CHECK_MESSAGE(fs::exists(made() / file.get<std::string>()), file);
        }
    }
}

TEST_CASE("the screen files of a release are linearised") {
    for (const std::string file : {"specimen.screen.pdf", "cities/emberly.screen.pdf"}) {
        CHECK(output_of({"qpdf", "--check-linearization", (made() / file).string()})
                  .find("no linearization errors") != std::string::npos);
    }
}

TEST_CASE("a document is linearised if it is asked for") {
    const TemporaryFolder folder;
    output_of({PORTRAITS_PROGRAM, "build", edition, "-o", folder.path().string(), "--quiet",
               "--screen", "--linearize"});
    CHECK(output_of(
              {"qpdf", "--check-linearization", (folder.path() / "specimen.screen.pdf").string()})
              .find("no linearization errors") != std::string::npos);
}

TEST_CASE("four machines make the cities of the same release") {
    const TemporaryFolder folder;
    const Outcome merged = release(folder.path() / "merged", merging(shards()));
    REQUIRE_MESSAGE(merged.exit == 0, merged.err);
    CHECK(contents(folder.path() / "merged") == contents(made()));
}

TEST_CASE("a shard that is missing is told, and nothing is written") {
    const TemporaryFolder folder;
    Words merge = merging(shards());
    merge.pop_back();
    const Outcome outcome = release(folder.path() / "three", merge);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("shard 4 of 4 is missing") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path() / "three"));
}

TEST_CASE("a shard that was changed on the way, or made from other input, is told") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "shards";
    fs::copy(shards(), copy, fs::copy_options::recursive);
    write_file(copy / "2" / "cities" / first_file(copy / "2"), "not what the shard wrote");
    const Outcome changed = release(folder.path() / "changed", merging(copy));
    CHECK(changed.exit == 2);
    CHECK(changed.err.find("is not as its shard wrote it") != std::string::npos);

    const fs::path index = copy / "3" / "cities" / "shard-3-of-4.json";
    auto json = nlohmann::ordered_json::parse(read_file(index));
    json["input"] = sha256("something else");
    write_file(index, json.dump());
    const Outcome other = release(folder.path() / "other", merging(copy));
    CHECK(other.exit == 2);
    CHECK(other.err.find("was made from other input") != std::string::npos);
}

TEST_CASE("a release that fails leaves the one before, and nothing beside it") {
    const TemporaryFolder folder;
    const fs::path place = folder.path() / "release";
    fs::copy(made(), place, fs::copy_options::recursive);
    const auto before = contents(folder.path());
    CHECK(release(place, {"--merge", (folder.path() / "no-shards").string()}).exit == 2);
    CHECK(contents(folder.path()) == before);
}

TEST_CASE("a folder that is no release is not replaced") {
    const TemporaryFolder folder;
    write_file(folder.path() / "mine" / "letter.txt", "dear");
    const Outcome outcome = release(folder.path() / "mine");
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("is there and is no release") != std::string::npos);
    CHECK(read_file(folder.path() / "mine" / "letter.txt") == "dear");
}
