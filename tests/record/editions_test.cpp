#include <doctest/doctest.h>

#include <filesystem>

#include "generator/record/library.h"
#include "tests/record/reading.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

const fs::path layouts = fs::path{PORTRAITS_SOURCE_DIR} / "layouts";

}  // namespace

TEST_CASE("the editions of the project have no errors") {
    for (const auto& entry :
         fs::directory_iterator{fs::path{PORTRAITS_SOURCE_DIR} / "data/editions"}) {
        Diagnostics diagnostics;
        const Edition edition = load_edition(entry.path(), layouts, diagnostics, 2);
        CHECK(testing::rendered(diagnostics) == "");
        const bool lists_them = edition.value["cities"].is_list();
        CHECK((lists_them || !edition.cities.empty()));
        for (const City& city : edition.cities) {
            CAPTURE(city.slug);
            CHECK(edition.region(city.region) != nullptr);
            CHECK_FALSE(city.intro.empty());
        }
    }
}

}  // namespace portraits::record
