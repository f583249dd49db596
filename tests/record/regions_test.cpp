#include <doctest/doctest.h>
#include <unicode/uloc.h>

#include <filesystem>
#include <set>
#include <string>

#include "generator/base/file.h"
#include "generator/record/catalogue.h"
#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::Region;
using portraits::record::testing::read;

namespace {

std::vector<Region> regions() {
    const auto path = std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/regions.yaml";
    auto file = portraits::read_source(path);
    REQUIRE(file);
    Diagnostics diagnostics;
    auto result = read_regions(read(file.value()->text()), diagnostics);
    CHECK(diagnostics.empty());
    return result;
}

std::string region_of(const std::string& country) {
    for (const Region& region : regions()) {
        for (const std::string& code : region.countries) {
            if (code == country) {
                return region.id;
            }
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the codes of countries are those of ISO 3166-1") {
    std::set<std::string> known;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
        known.insert(*code);
    }
    std::size_t count = 0;
    for (const Region& region : regions()) {
        for (const std::string& code : region.countries) {
            CAPTURE(code);
            CHECK(known.count(code) == 1);
            ++count;
        }
    }
    CHECK(count > 190);
}

TEST_CASE("countries lie where UNESCO counts them") {
    for (const auto& [country, region] : {std::pair{"ET", "africa"},
                                          {"NG", "africa"},
                                          {"JO", "arab-states"},
                                          {"EG", "arab-states"},
                                          {"SD", "arab-states"},
                                          {"IR", "asia-pacific"},
                                          {"KR", "asia-pacific"},
                                          {"CN", "asia-pacific"},
                                          {"KZ", "asia-pacific"},
                                          {"AM", "europe-north-america"},
                                          {"TR", "europe-north-america"},
                                          {"IL", "europe-north-america"},
                                          {"UA", "europe-north-america"},
                                          {"NO", "europe-north-america"},
                                          {"CA", "europe-north-america"},
                                          {"SX", "latin-america-caribbean"},
                                          {"MX", "latin-america-caribbean"}}) {
        CAPTURE(country);
        CHECK(region_of(country) == region);
    }
}
