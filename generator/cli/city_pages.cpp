#include "generator/cli/city_pages.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "generator/layout/phrase.h"

namespace portraits::cli {
namespace {

std::set<std::string> places_of(const std::vector<ink::Page>& pages) {
    std::set<std::string> places;
    for (const ink::Page& page : pages) {
        for (const ink::Destination& destination : page.content.destinations) {
            places.insert(destination.name);
        }
    }
    return places;
}

/// The link of an item if it leads to none of the places.
const ink::Link* dead_link(const ink::Item& item, const std::set<std::string>& places) {
    const auto* link = std::get_if<ink::Link>(&item.shape);
    const bool dead = link != nullptr && link->uri.empty() && !places.contains(link->destination);
    return dead ? link : nullptr;
}

/// Frames know their items by number, so the numbers behind a removed item move up.
void forget_item(std::vector<ink::PageFrame>& frames, std::size_t item) {
    for (ink::PageFrame& frame : frames) {
        if (item < frame.first) {
            --frame.first;
        } else if (item < frame.first + frame.count) {
            --frame.count;
        }
    }
}

}  // namespace

std::size_t city_of(const ink::Page& page, const record::Edition& edition) {
    const std::string_view slug =
        std::string_view{page.name}.substr(page.name.find_last_of(' ') + 1);
    const auto found = std::find_if(edition.cities.begin(), edition.cities.end(),
                                    [slug](const record::City& city) { return city.slug == slug; });
    return static_cast<std::size_t>(found - edition.cities.begin());
}

CityGatherer::CityGatherer(const record::Edition& edition, CitySink sink)
    : edition_{edition}, sink_{std::move(sink)} {}

void CityGatherer::add(std::size_t place, ink::Page page) {
    const std::size_t city = city_of(page, edition_);
    if (city == edition_.cities.size()) {
        return;
    }
    if (city != open_.city) {
        finish();
    } else if (place < open_.place + open_.pages.size()) {
        open_ = {};  // the city comes again
    }
    if (open_.pages.empty()) {
        open_.city = city;
        open_.place = place;
    }
    open_.pages.push_back(std::move(page));
}

void CityGatherer::finish() {
    if (!open_.pages.empty()) {
        sink_(std::exchange(open_, {}));
    }
}

ink::Job job_of(const CityPages& city, const ink::Job& document, const record::Edition& edition,
                const design::Labels& labels) {
    const record::City& record = edition.cities.at(city.city);
    ink::Job job = document;
    job.title = layout::fill(labels.get("single.title"),
                             {{"city", record.name}, {"title", document.title}});
    job.subject = layout::fill(labels.get("single.subject"),
                               {{"page", city.pages.front().label}, {"title", document.title}});
    job.lang = record.lang.empty() ? document.lang : record.lang;
    return job;
}

std::vector<ink::OutlineEntry> outline_of(const CityPages& city, const record::Edition& edition) {
    const record::City& record = edition.cities.at(city.city);
    return {{0, record.name, "city:" + record.slug}};
}

void close_links(CityPages& city, const ink::Job& document, const design::Labels& labels) {
    const std::set<std::string> places = places_of(city.pages);
    for (ink::Page& page : city.pages) {
        std::vector<ink::Item>& items = page.content.items;
        for (std::size_t i = items.size(); i-- > 0;) {
            const ink::Link* link = dead_link(items[i], places);
            if (link == nullptr) {
                continue;
            }
            if (items[i].node != ink::NodeId::Artifact) {
                ink::Node& node = page.content.nodes[static_cast<std::size_t>(items[i].node)];
                node.role = ink::Role::Span;
                node.alt = layout::fill(labels.get("single.reference"),
                                        {{"reference", link->contents}, {"title", document.title}});
            }
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
            forget_item(page.frames, i);
        }
    }
}

}  // namespace portraits::cli
