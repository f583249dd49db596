#include "generator/text/font_library.h"

#include <doctest/doctest.h>

#include "generator/text/font_table.h"
#include "tests/text/test_fonts.h"

namespace portraits::text {
namespace {

using testing::test_manifest;

TEST_CASE("A face that is asked for twice has one stack") {
    FontLibrary library{test_manifest()};
    const auto first = library.stack("Vollkorn", 400, false);
    const auto italic = library.stack("Vollkorn", 400, true);
    const auto again = library.stack("Vollkorn", 400, false);
    REQUIRE(first);
    REQUIRE(italic);
    REQUIRE(again);
    CHECK(first.value() == again.value());
    CHECK(first.value() != italic.value());
}

TEST_CASE("A weight that the manifest lacks is an error that names the weights it has") {
    FontLibrary library{test_manifest()};
    const auto stack = library.stack("Vollkorn", 900, true);
    REQUIRE(!stack);
    CHECK(render(stack.error()) ==
          "portraits: error: there is no font Vollkorn 900 italic\n"
          "    = the font manifest has Vollkorn 400, Vollkorn 400 italic, Vollkorn 600\n");
}

TEST_CASE("A family that the manifest lacks is an error") {
    FontLibrary library{test_manifest()};
    const auto stack = library.stack("Times", 400, false);
    REQUIRE(!stack);
    CHECK(render(stack.error()) ==
          "portraits: error: there is no font Times 400\n"
          "    = the font manifest has no family Times\n");
}

TEST_CASE("A font that is not installed is an error that names its package") {
    FontManifest manifest = test_manifest();
    manifest.faces[3].path = "/nowhere/Vollkorn-Regular.ttf";
    FontLibrary library{manifest};
    const auto stack = library.stack("Vollkorn", 400, false);
    REQUIRE(!stack);
    CHECK(render(stack.error()) ==
          "portraits: error: the font Vollkorn 400 is missing: /nowhere/Vollkorn-Regular.ttf\n"
          "    = install the package fonts-vollkorn\n");
}

TEST_CASE("A file that is no font is an error, not a page of nothing") {
    FontManifest manifest = test_manifest();
    manifest.faces[3].path = PORTRAITS_SOURCE_DIR "/CMakeLists.txt";
    FontLibrary library{manifest};
    const auto stack = library.stack("Vollkorn", 400, false);
    REQUIRE(!stack);
    CHECK(stack.error().message == PORTRAITS_SOURCE_DIR "/CMakeLists.txt has no face 0");
}

TEST_CASE("Font ids follow the manifest whatever is asked for first") {
    FontLibrary one{test_manifest()};
    FontLibrary other{test_manifest()};
    REQUIRE(one.stack("Vollkorn", 400, false));
    REQUIRE(one.stack("Inter", 400, false));
    REQUIRE(other.stack("Inter", 400, false));
    REQUIRE(other.stack("Vollkorn", 400, false));
    const auto a = one.files();
    const auto b = other.files();
    REQUIRE(a.size() == b.size());
    REQUIRE(a.size() == test_manifest().faces.size() + test_manifest().fallbacks.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i].path == b[i].path);
        CHECK(a[i].name == b[i].name);
        CHECK(a[i].index == b[i].index);
    }
    CHECK(a[3].name == "Vollkorn-Regular");
    CHECK(a[3].data != nullptr);
}

TEST_CASE("No file is opened but those of the faces asked for") {
    FontLibrary library{test_manifest()};
    REQUIRE(library.stack("Vollkorn", 400, false));
    const auto files = library.files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        CHECK((files[i].data != nullptr) == (i == 3));
    }
}

TEST_CASE("The faces of a collection are fonts of their own with names of their own") {
    FontLibrary library{test_manifest()};
    REQUIRE(library.stack("Vollkorn", 400, false));
    const auto files = library.files();
    CHECK(files[8].name == "NotoSerifCJKsc-Regular");  // after eight faces
    CHECK(files[11].name == "NotoSerifCJKjp-Regular");
    CHECK(files[8].path == files[11].path);
}

TEST_CASE("Names are those that the fonts have") {
    FontLibrary library{test_manifest()};
    const auto files = library.files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Result<Face>& face = library.impl().face(static_cast<ink::FontId>(i));
        REQUIRE(face);
        CHECK(files[i].name == face.value().postscript_name());
    }
}

TEST_CASE("Metrics come from the font in ems") {
    FontLibrary library{test_manifest()};
    const auto inter = library.stack("Inter", 400, false);
    REQUIRE(inter);
    const FaceMetrics metrics = library.metrics(inter.value());
    CHECK(metrics.cap_height == doctest::Approx(0.727).epsilon(0.01));
    CHECK(metrics.x_height == doctest::Approx(0.546).epsilon(0.01));
    CHECK(metrics.ascender > 0.7);
    CHECK(metrics.descender < 0);
}

}  // namespace
}  // namespace portraits::text
