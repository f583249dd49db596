#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "generator/base/parallel.h"
#include "tests/text/shape_helpers.h"

namespace portraits::text {
namespace {

using testing::Bench;

TEST_CASE("A character that no font has is an error with its place and the packages looked at") {
    Bench bench;
    const auto file = std::make_shared<const SourceFile>("city.yaml", "city: ཀ x\n");
    const SourceMark mark{file, 1, 7, 3};
    const TypeStyle style = bench.style("Vollkorn");
    const Shaped& shaped = bench.shaper().shape("ཀ", style, "en", mark);
    CHECK(shaped.pieces.front().glyphs.front().id == 0);
    const auto all = bench.shaper().diagnostics().sorted();
    REQUIRE(all.size() == 1);
    CHECK(render(all.front()) ==
          "city.yaml:1:7: error: no font has a glyph for U+0F40 «ཀ» [missing-glyph]\n"
          "  1 | city: ཀ x\n"
          "    |       ^\n"
          "    = the fonts of these packages were looked at: fonts-vollkorn, fonts-noto-cjk, "
          "fonts-noto-core\n");
}

TEST_CASE("A missing glyph is told once for each place, cached or not") {
    Bench bench;
    const auto file = std::make_shared<const SourceFile>("city.yaml", "a: ཀཀ\nb: ཀ\n");
    const TypeStyle style = bench.style("Vollkorn");
    const auto count = [&] { return bench.shaper().diagnostics().count(Level::Error); };
    bench.shaper().shape("ཀཀ", style, "en", {file, 1, 4, 6});
    CHECK(count() == 1);
    bench.shaper().shape("ཀཀ", style, "en", {file, 1, 4, 6});
    CHECK(count() == 1);
    bench.shaper().shape("ཀཀ", style, "en", {file, 2, 4, 3});
    CHECK(count() == 2);
}

TEST_CASE("A fallback that is needed and not installed is an error that names its package") {
    FontManifest manifest = testing::test_manifest();
    std::erase_if(manifest.fallbacks,
                  [](const FaceEntry& e) { return e.scripts.front() != "Armn"; });
    manifest.fallbacks.front().path = "/nowhere/NotoSerifArmenian.ttf";
    Bench bench{manifest};
    bench.shaper().shape("Eskişehir", bench.style("Vollkorn"), "tr");
    CHECK(bench.shaper().diagnostics().empty());
    bench.shaper().shape("Դ", bench.style("Vollkorn"), "hy");
    const auto all = bench.shaper().diagnostics().sorted();
    REQUIRE(all.size() == 2);
    CHECK(all[0].message == "no font has a glyph for U+0534 «Դ»");
    CHECK(all[1].message ==
          "the font Noto Serif Armenian 400 is missing: /nowhere/NotoSerifArmenian.ttf");
    CHECK(all[1].hint == "install the package fonts-noto-core");
}

TEST_CASE("A feature that is none is an error") {
    Bench bench;
    bench.shaper().shape("a", bench.style("Vollkorn", 400, 10, {"oldstyle"}), "en");
    const auto all = bench.shaper().diagnostics().sorted();
    REQUIRE(all.size() == 1);
    CHECK(all.front().message == "\"oldstyle\" is no OpenType feature");
}

TEST_CASE("Colour does not shape a text anew, everything else of a style does") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    const Shaped* first = &bench.shaper().shape("Cork", style, "en");
    TypeStyle other = style;
    other.colour = ink::SwatchId{7};
    CHECK(&bench.shaper().shape("Cork", other, "en") == first);
    other.tracking = 0.01;
    CHECK(&bench.shaper().shape("Cork", other, "en") != first);
    CHECK(&bench.shaper().shape("Cork", style, "fr") != first);
    CHECK(&bench.shaper().shape("Cork", style, "en") == first);
}

TEST_CASE("Trimming keeps a small cache as it is and forgets what a long run no longer asks for") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    const Shaped* kept = &bench.shaper().shape("Cork", style, "en");
    bench.shaper().trim();
    CHECK(&bench.shaper().shape("Cork", style, "en") == kept);
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i <= 25'000; ++i) {
            bench.shaper().shape(std::to_string(i), style, "en");
        }
        bench.shaper().trim();
        CHECK(&bench.shaper().shape("Cork", style, "en") == kept);
    }
    Bench fresh;
    CHECK(bench.spell(*kept) ==
          fresh.spell(fresh.shaper().shape("Cork", fresh.style("Vollkorn"), "en")));
}

TEST_CASE("Shapers in several threads over one library agree with one alone") {
    const std::vector<std::pair<const char*, const char*>> texts{
        {"Villa María", "es"}, {"کاشان", "fa"},  {"北京大学", "zh"}, {"고양시", "ko"},
        {"Դիլիջան", "hy"},     {"ባሕር ዳር", "am"}, {"שלום", "he"},     {"Λάρισα", "el"}};
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    std::vector<std::vector<std::string>> results(8);
    parallel_for(results.size(), 4, [&](std::size_t thread) {
        const Shaper shaper{bench.library()};
        for (const auto& [text, lang] : texts) {
            results[thread].push_back(bench.spell(shaper.shape(text, style, lang)));
        }
    });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Shaped& alone = bench.shaper().shape(texts[i].first, style, texts[i].second);
        for (const auto& result : results) {
            CHECK(result[i] == bench.spell(alone));
        }
    }
}

}  // namespace
}  // namespace portraits::text
