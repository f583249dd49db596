// The words of every layout, language by language: what one has, all have.

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "generator/record/record_file.h"

namespace portraits::design {
namespace {

namespace fs = std::filesystem;

const fs::path layouts = fs::path{PORTRAITS_SOURCE_DIR} / "layouts";

/// Dotted keys of a map, and what its words in braces are.
using Shape = std::map<std::string, std::multiset<std::string>>;

std::multiset<std::string> words_in_braces(const std::string& label) {
    static const std::regex word{"\\{[a-z_]+\\}"};
    std::multiset<std::string> words;
    for (std::sregex_iterator it{label.begin(), label.end(), word}, end; it != end; ++it) {
        words.insert(it->str());
    }
    return words;
}

void add_shape(const record::Value& value, const std::string& key, Shape& shape) {
    if (!value.is_map()) {
        shape.emplace(key, words_in_braces(value.text()));
    }
    for (const record::Value::Entry& entry : value.entries()) {
        add_shape(entry.value, key.empty() ? entry.key : key + "." + entry.key, shape);
    }
}

Shape shape_of(const fs::path& file) {
    Diagnostics diagnostics;
    const auto words = record::read_file(file, diagnostics);
    REQUIRE_MESSAGE(words, file.string());
    Shape shape;
    add_shape(*words, "", shape);
    return shape;
}

/// The languages that a folder has a file for.
std::set<std::string> languages_in(const fs::path& folder) {
    std::set<std::string> languages;
    for (const auto& entry : fs::directory_iterator{folder}) {
        languages.insert(entry.path().stem().string());
    }
    return languages;
}

}  // namespace

TEST_CASE("every layout speaks the same languages, with the same keys and words in braces") {
    const auto languages = languages_in(layouts / "portraits" / "labels");
    for (const char* lang : {"en", "el", "fr", "es", "ru", "ar", "zh", "ko"}) {
        CHECK(languages.contains(lang));
    }
    std::size_t layouts_with_labels = 0;
    for (const auto& layout : fs::directory_iterator{layouts}) {
        const fs::path folder = layout.path() / "labels";
        if (!fs::exists(folder)) {
            continue;
        }
        ++layouts_with_labels;
        CHECK_MESSAGE(languages_in(folder) == languages, folder.string());
        const Shape english = shape_of(folder / "en.yaml");
        CHECK(!english.empty());
        for (const std::string& lang : languages_in(folder)) {
            CHECK_MESSAGE(shape_of(folder / (lang + ".yaml")) == english, folder.string(), " ",
                          lang);
        }
    }
    CHECK(layouts_with_labels == 4);
}

}  // namespace portraits::design
