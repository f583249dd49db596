#include "generator/cli/project.h"

#include <doctest/doctest.h>

#include "tests/cli/process.h"

using portraits::cli::find_project;
using portraits::cli::Options;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;

TEST_CASE("a built program finds the checkout above it") {
    const TemporaryFolder folder;
    write_file(folder.path() / "layouts/a/layout.yaml", "");
    write_file(folder.path() / "fonts/fonts.yaml", "");
    const auto project = find_project({}, folder.path() / "build/release/portraits");
    REQUIRE(project);
    CHECK(project.value().layouts == folder.path() / "layouts");
    CHECK(project.value().fonts == folder.path() / "fonts/fonts.yaml");
    CHECK(project.value().data == folder.path() / "data");
}

TEST_CASE("an installed program finds its share") {
    const TemporaryFolder folder;
    write_file(folder.path() / "share/portraits/layouts/a/layout.yaml", "");
    write_file(folder.path() / "share/portraits/fonts/fonts.yaml", "");
    const auto project = find_project({}, folder.path() / "bin/portraits");
    REQUIRE(project);
    CHECK(project.value().layouts == folder.path() / "share/portraits/layouts");
}

TEST_CASE("options say where layouts and fonts are") {
    Options options;
    options.layouts = "mine/layouts";
    options.fonts = "mine/fonts.yaml";
    const auto project = find_project(options, "/nowhere/portraits");
    REQUIRE(project);
    CHECK(project.value().layouts == "mine/layouts");
    CHECK(project.value().fonts == "mine/fonts.yaml");
}

TEST_CASE("a program that finds no project says how to name it") {
    const auto project = find_project({}, "/nowhere/portraits");
    REQUIRE_FALSE(project);
    CHECK(render(project.error()) ==
          "portraits: error: no folders layouts/ and fonts/ above /nowhere/portraits\n"
          "    = name them by --layouts and --fonts\n");
}
