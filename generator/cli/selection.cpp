#include "generator/cli/selection.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <sstream>
#include <utility>

namespace portraits::cli {
namespace {

struct ChosenPage {
    std::size_t place = 0;
    ink::Page page;
};

std::vector<ink::OutlineEntry> entries_to(const std::set<std::string>& destinations,
                                          const std::vector<ink::OutlineEntry>& outline) {
    std::vector<ink::OutlineEntry> kept;
    for (const ink::OutlineEntry& entry : outline) {
        if (destinations.contains(entry.destination)) {
            kept.push_back({0, entry.title, entry.destination});
        }
    }
    return kept;
}

}  // namespace

bool shows_city(const ink::Page& page, const std::vector<std::string>& slugs) {
    std::istringstream words{page.name};
    std::string word;
    words >> word;  // the template's name comes first
    while (words >> word) {
        if (std::find(slugs.begin(), slugs.end(), word) != slugs.end()) {
            return true;
        }
    }
    return false;
}

std::vector<ink::OutlineEntry> compose_chosen(layout::Composer& composer, const Options& options,
                                              const layout::PageSink& sink,
                                              Diagnostics& diagnostics) {
    if (options.only.empty()) {
        composer.compose(sink, diagnostics);
        return composer.outline();
    }
    std::vector<ChosenPage> chosen;
    std::set<std::string> destinations;
    const auto choose = [&](std::size_t place, ink::Page page) {
        if (shows_city(page, options.only)) {
            for (const ink::Destination& destination : page.content.destinations) {
                destinations.insert(destination.name);
            }
            chosen.push_back({place, std::move(page)});
        }
    };
    composer.compose(choose, diagnostics);
    std::sort(chosen.begin(), chosen.end(),
              [](const ChosenPage& a, const ChosenPage& b) { return a.place < b.place; });
    for (std::size_t place = 0; place < chosen.size(); ++place) {
        sink(place, std::move(chosen[place].page));
    }
    return entries_to(destinations, composer.outline());
}

}  // namespace portraits::cli
