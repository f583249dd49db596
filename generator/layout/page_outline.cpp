#include "generator/layout/page_outline.h"

#include <string>

#include "generator/layout/page_maker.h"

namespace portraits::layout {

std::vector<ink::OutlineEntry> outline_of(std::span<const PlannedPage> pages,
                                          const record::Edition& edition,
                                          const design::Labels& labels) {
    std::vector<ink::OutlineEntry> outline;
    std::string country;
    for (const PlannedPage& page : pages) {
        if (page.part != 0) {
            continue;
        }
        const std::string destination = destination_of(page, edition);
        if (page.city == PlannedPage::no_city) {
            const std::string key = "outline." + page.page->name;
            if (labels.has(key)) {
                outline.push_back({0, labels.get(key), destination});
            }
            continue;
        }
        const record::City& city = edition.cities[page.city];
        if (city.country != country) {
            country = city.country;
            outline.push_back({0, country, destination});
        }
        outline.push_back({1, city.name, destination});
    }
    return outline;
}

}  // namespace portraits::layout
