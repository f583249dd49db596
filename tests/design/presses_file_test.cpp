#include "generator/design/presses_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "generator/base/file.h"

namespace portraits::design {
namespace {

PressesFile read(const std::string& yaml, Diagnostics& diagnostics) {
    const std::filesystem::path path =
        std::filesystem::path{PORTRAITS_BINARY_DIR} / "presses_file_test.yaml";
    REQUIRE(write_whole(path, yaml));
    return read_press_manifest(path, diagnostics);
}

std::string first_error(const std::string& yaml) {
    Diagnostics diagnostics;
    (void)read(yaml, diagnostics);
    REQUIRE(diagnostics.has_errors());
    return diagnostics.sorted().front().message;
}

TEST_CASE("A press is found by its name, the preferred one without") {
    Diagnostics diagnostics;
    const PressesFile file = read(
        "default: coated\n"
        "presses:\n"
        "  coated: {says: gloss, condition: FOGRA39, profile: /a.icc, package: a, ink_limit: 300}\n"
        "  news: {says: newsprint, profile: /b.icc, package: b, ink_limit: 240}\n",
        diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(file.find("") != nullptr);
    CHECK(file.find("")->condition == "FOGRA39");
    REQUIRE(file.find("news") != nullptr);
    CHECK(file.find("news")->condition.empty());
    CHECK(file.find("news")->ink_limit == doctest::Approx(2.4));
    CHECK(file.find("other") == nullptr);
}

TEST_CASE("What is wrong with a manifest of presses is told") {
    const std::string press = "{says: a, profile: /a, package: a, ink_limit: 300}";
    CHECK(first_error("default: b\npresses:\n  a: " + press + "\n") ==
          "no press has the name of the default");
    CHECK(first_error("default: a\npresses:\n  a: {says: a, profile: /a, package: a}\n") ==
          "ink_limit is not a percentage up to 400");
    CHECK(first_error("default: a\npresses:\n  a: {says: a, package: a, ink_limit: 9}\n") ==
          "profile is missing");
    CHECK(first_error("default: a\npresses:\n  a: {says: a, profile: /a, package: a, ink_limit: 9, "
                      "ink: 9}\n") == "unknown key ink");
}

TEST_CASE("The project's own manifest has its default") {
    Diagnostics diagnostics;
    const PressesFile file = read_press_manifest(
        std::filesystem::path{PORTRAITS_SOURCE_DIR} / "fonts" / "presses.yaml", diagnostics);
    CHECK(diagnostics.empty());
    CHECK(file.find("") != nullptr);
}

}  // namespace
}  // namespace portraits::design
