// The cases of shaping.txt, a line each: our shaper gives the glyphs that stand there, and so does HarfBuzz's own program.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/process.h"
#include "tests/text/shape_helpers.h"
#include "tests/text/unicode_data.h"

namespace portraits::text {
namespace {

struct Case {
    std::string family, lang, features, text, font, glyphs;
};

std::vector<Case> cases() {
    std::ifstream file{PORTRAITS_SOURCE_DIR "/tests/text/shaping.txt"};
    std::vector<Case> all;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string> fields;
        for (std::string& field : testing::split(line, ';')) {
            fields.push_back(field.substr(field.find_first_not_of(' ') == 0 ? 0 : 1));
        }
        REQUIRE(fields.size() == 6);
        all.push_back({fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]});
    }
    return all;
}

/// The manifest with the fonts of further scripts.
FontManifest manifest() {
    FontManifest manifest = testing::test_manifest();
    for (const auto& [name, script] : {std::pair{"Georgian", "Geor"},
                                       {"Devanagari", "Deva"},
                                       {"Thai", "Thai"},
                                       {"Khmer", "Khmr"}}) {
        manifest.fallbacks.push_back(
            testing::fallback(fmt::format("Noto Serif {}", name), 400,
                              fmt::format("truetype/noto/NotoSerif{}-Regular.ttf", name),
                              "fonts-noto-core", "serif", {script}));
    }
    return manifest;
}

/// Glyphs as hb-shape prints them. The size is that at which a unit of the font is a point.
std::string spell(const ShapedPiece& piece, const Face& face) {
    std::vector<std::string> glyphs;
    for (const ink::Glyph& glyph : piece.glyphs) {
        std::array<char, 64> name{};
        hb_font_glyph_to_string(face.font(), glyph.id, name.data(), name.size());
        const auto units = [](std::int32_t raw) { return std::lround(Length::raw(raw).to_pt()); };
        const bool moved = glyph.x_offset != 0 || glyph.y_offset != 0;
        const std::string offset =
            moved ? fmt::format("@{},{}", units(glyph.x_offset), -units(glyph.y_offset)) : "";
        glyphs.push_back(fmt::format("{}{}+{}", name.data(), offset, units(glyph.advance)));
    }
    return fmt::format("{}", fmt::join(glyphs, "|"));
}

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "|"));
}

TEST_CASE("every script is shaped as its font and language have it") {
    testing::Bench bench{manifest()};
    for (const Case& c : cases()) {
        CAPTURE(c.lang);
        CAPTURE(c.text);
        const int units = c.family == "Inter" ? 2816 : 1000;
        const TypeStyle style = bench.style(c.family, 400, units, testing::split(c.features, ','));
        const Shaped& shaped = bench.shaper().shape(c.text, style, c.lang);
        std::vector<std::string> pieces;
        for (const ShapedPiece& piece : shaped.pieces) {
            const Face& face = bench.library().impl().face(piece.font).value();
            CHECK(face.postscript_name() == c.font);
            CHECK(face.units_per_em() == units);
            pieces.push_back(spell(piece, face));
        }
        CHECK(joined(pieces) == c.glyphs);
        CHECK(bench.shaper().diagnostics().empty());
    }
}

/// The file of a font and its place in it.
const FaceEntry& entry_of(const std::string& font, const FontManifest& manifest) {
    const auto named = [&](const FaceEntry& entry) {
        return entry.name == font || entry.path.ends_with("/" + font + ".ttf") ||
               entry.path.ends_with("/" + font + ".otf");
    };
    const auto face = std::find_if(manifest.faces.begin(), manifest.faces.end(), named);
    if (face != manifest.faces.end()) {
        return *face;
    }
    const auto fallback = std::find_if(manifest.fallbacks.begin(), manifest.fallbacks.end(), named);
    REQUIRE_MESSAGE(fallback != manifest.fallbacks.end(), "no font is called ", font);
    return *fallback;
}

TEST_CASE("HarfBuzz's program shapes every case the same") {
    const FontManifest fonts = manifest();
    for (const Case& c : cases()) {
        CAPTURE(c.lang);
        CAPTURE(c.text);
        const FaceEntry& entry = entry_of(c.font, fonts);
        const auto outcome = portraits::tests::run(
            {"hb-shape", "--font-file=" + entry.path, fmt::format("--face-index={}", entry.index),
             "--language=" + c.lang, "--features=" + c.features, "--no-clusters",
             "--remove-default-ignorables", "--text=" + c.text});
        REQUIRE_MESSAGE(outcome.exit == 0, "hb-shape does not run: install libharfbuzz-bin");
        CHECK(outcome.out == "[" + c.glyphs + "]\n");
    }
}

}  // namespace
}  // namespace portraits::text
