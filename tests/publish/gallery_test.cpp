#include "generator/publish/gallery.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "generator/base/file.h"
#include "generator/record/value.h"

namespace portraits::publish {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const fs::path root = PORTRAITS_SOURCE_DIR;

/// The languages that a folder has a file for, `pt.yaml`.
std::set<std::string> languages_in(const fs::path& folder) {
    std::set<std::string> languages;
    for (const auto& entry : fs::directory_iterator{folder}) {
        languages.insert(entry.path().stem().string());
    }
    return languages;
}

/// The dotted keys of a map in their order.
void gather_keys(const record::Value& map, const std::string& within,
                 std::vector<std::string>& keys) {
    for (const record::Value::Entry& entry : map.entries()) {
        keys.push_back(within + entry.key);
        gather_keys(entry.value, within + entry.key + ".", keys);
    }
}

std::vector<std::string> keys_of(const std::string& lang) {
    Diagnostics diagnostics;
    const auto file = read_source(root / "gallery" / "words" / (lang + ".yaml"));
    REQUIRE(file);
    std::vector<std::string> keys;
    gather_keys(record::parse_yaml(file.value(), diagnostics), "", keys);
    CHECK(diagnostics.empty());
    return keys;
}

/// The page of an edition of one city, whose region is not known.
std::string gallery_in(const std::string& lang) {
    const Json city{{"slug", "x"},
                    {"name", "Xanadu"},
                    {"lang", "en"},
                    {"local_name", {{"text", "上都"}, {"lang", "zh"}}},
                    {"country", "Xandia"},
                    {"headline", "A dome"},
                    {"facts", Json::array()},
                    {"themes", Json::array()},
                    {"partners", Json::array()},
                    {"text", Json::object()},
                    {"page", "4"},
                    {"files", {{"print", "p"}, {"screen", "s"}, {"thumbnail", "t"}}}};
    const Json catalogue{{"title", "Cities"},
                         {"lang", lang},
                         {"files", {{"print", "p"}, {"screen", "s"}}},
                         {"regions", Json::array()},
                         {"themes", Json::array()},
                         {"cities", Json::array({city})}};
    const Json map{{"width", 10}, {"height", 5}, {"land", ""}, {"cities", Json::array()}};
    const auto page = make_gallery(root / "gallery", catalogue, map, lang);
    REQUIRE_MESSAGE(page, (page ? "" : page.error().message));
    return page.value();
}

}  // namespace

TEST_CASE("the gallery speaks every language that the pages do, with the same words") {
    const std::vector<std::string> english = keys_of("en");
    for (const std::string& lang : languages_in(root / "layouts" / "portraits" / "labels")) {
        CAPTURE(lang);
        CHECK(keys_of(lang) == english);
    }
}

TEST_CASE("a gallery in Arabic or Hebrew runs from right to left, and others do not") {
    CHECK(gallery_in("ar").find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    CHECK(gallery_in("he").find("<html lang=\"he\" dir=\"rtl\">") != std::string::npos);
    CHECK(gallery_in("en-GB").find("<html lang=\"en-GB\" dir=\"ltr\">") != std::string::npos);
}

TEST_CASE("names and headlines keep their own language and direction") {
    const std::string page = gallery_in("ar");
    CHECK(page.find("<bdi class=\"name\" lang=\"en\">Xanadu</bdi>") != std::string::npos);
    CHECK(page.find("<bdi class=\"local\" lang=\"zh\">上都</bdi>") != std::string::npos);
    CHECK(page.find("<p class=\"headline\" lang=\"en\" dir=\"auto\">A dome</p>") !=
          std::string::npos);
}

}  // namespace portraits::publish
