#include "generator/design/fonts_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "generator/base/file.h"

namespace portraits::design {
namespace {

FontsFile read(const std::string& yaml, Diagnostics& diagnostics) {
    const std::filesystem::path path =
        std::filesystem::path{PORTRAITS_BINARY_DIR} / "fonts_file_test.yaml";
    REQUIRE(write_whole(path, yaml));
    return read_font_manifest(path, diagnostics);
}

constexpr const char* sources =
    "sources:\n"
    "  noto: {folder: /fonts, suffix: .ttf, weights: [400], packages: [core, extra]}\n";

TEST_CASE("Weights are written out as files, each with the package that brings it") {
    Diagnostics diagnostics;
    const FontsFile file =
        read(fmt::format("{}faces:\n"
                         "  Noto Serif: {{role: serif, from: noto, weights: [300, 400],"
                         " italics: [400]}}\n",
                         sources),
             diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(file.faces.size() == 3);
    CHECK(file.faces[0].path == "/fonts/NotoSerif-Light.ttf");
    CHECK(file.faces[0].name == "NotoSerif-Light");
    CHECK(file.faces[0].package == "extra");
    CHECK(file.faces[1].path == "/fonts/NotoSerif-Regular.ttf");
    CHECK(file.faces[1].package == "core");
    CHECK(file.faces[2].path == "/fonts/NotoSerif-Italic.ttf");
    CHECK(file.faces[2].italic);
    CHECK(file.faces[2].weight == 400);
}

TEST_CASE("A fallback of two roles is listed for each") {
    Diagnostics diagnostics;
    const FontsFile file =
        read(fmt::format(
                 "{}fallbacks:\n"
                 "  Signs: {{roles: [serif, sans], scripts: [Zsym], lang: ja, index: 2, size: 0.9,"
                 " from: noto, file: AllSigns, name: SignsJP}}\n",
                 sources),
             diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(file.fallbacks.size() == 2);
    CHECK(file.fallbacks[0].role == "serif");
    CHECK(file.fallbacks[1].role == "sans");
    CHECK(file.fallbacks[1].scripts == std::vector<std::string>{"Zsym"});
    CHECK(file.fallbacks[1].path == "/fonts/AllSigns-Regular.ttf");
    CHECK(file.fallbacks[1].name == "SignsJP-Regular");
    CHECK(file.fallbacks[1].lang == "ja");
    CHECK(file.fallbacks[1].index == 2);
    CHECK(file.fallbacks[1].size == 0.9);
}

TEST_CASE("What is wrong in a manifest is told at its place") {
    Diagnostics diagnostics;
    read(fmt::format("{}faces:\n"
                     "  A: {{role: serif, from: debian}}\n"
                     "  B: {{role: serif, from: noto, weights: [450]}}\n"
                     "  C: {{role: serif, from: noto, weight: [400]}}\n",
                     sources),
         diagnostics);
    const auto all = diagnostics.sorted();
    REQUIRE(all.size() == 3);
    CHECK(all[0].message == "no source debian");
    CHECK(all[0].mark.line == 4);
    CHECK(all[1].message == "no weight 450");
    CHECK(all[1].mark.line == 5);
    CHECK(all[2].message == "unknown key weight");
    CHECK(all[2].mark.line == 6);
}

TEST_CASE(
    "All fonts of the project's manifest are named by the files that Debian's packages have") {
    Diagnostics diagnostics;
    const FontsFile file =
        read_font_manifest(PORTRAITS_SOURCE_DIR "/fonts/fonts.yaml", diagnostics);
    CHECK(diagnostics.empty());
    CHECK(file.faces.size() > 14);
    for (const auto* faces : {&file.faces, &file.fallbacks}) {
        for (const FontFace& face : *faces) {
            CAPTURE(face.path);
            const bool package_there =
                std::filesystem::exists("/usr/share/doc/" + face.package + "/copyright");
            CHECK((!package_there || std::filesystem::exists(face.path)));
        }
    }
}

}  // namespace
}  // namespace portraits::design
