#include "generator/record/edition.h"

#include <algorithm>
#include <utility>

namespace portraits::record {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [id](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

Publisher read_publisher(const Value& value) {
    Publisher publisher;
    publisher.name = value["name"].text();
    for (const Value& line : value["address"].items()) {
        publisher.address.push_back(line.text());
    }
    publisher.phone = value["phone"].text();
    publisher.fax = value["fax"].text();
    publisher.web = value["web"].text();
    publisher.email = value["email"].text();
    return publisher;
}

Foreword read_foreword(const Value& value, Diagnostics& diagnostics) {
    const Value signature = value["signature"];
    return {value["title"].text(),
            parse_markdown(value["intro"], diagnostics),
            parse_markdown(value["text"], diagnostics),
            {signature["name"].text(), signature["role"].text(), signature["organisation"].text()}};
}

}  // namespace

const City* Edition::city(std::string_view name) const {
    const auto found = std::find_if(cities.begin(), cities.end(), [name](const City& candidate) {
        return candidate.slug == name;
    });
    return found == cities.end() ? nullptr : &*found;
}

const Region* Edition::region(std::string_view id) const { return find_by_id(regions, id); }

std::string Edition::region_of(std::string_view country_code) const {
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& region) {
        const std::vector<std::string>& countries = region.countries;
        return std::find(countries.begin(), countries.end(), country_code) != countries.end();
    });
    return found == regions.end() ? std::string{} : found->id;
}

const Theme* Edition::theme(std::string_view id) const { return find_by_id(themes, id); }

Edition read_edition(const Value& record, std::string slug, Diagnostics& diagnostics) {
    Edition edition;
    edition.slug = std::move(slug);
    edition.layout = record["layout"].text();
    edition.lang = record["lang"].text();
    edition.title = record["title"].text();
    edition.subtitle = record["subtitle"].text();
    edition.date = record["date"].text();
    edition.dates = record["dates"].text();
    edition.place = record["place"].text();
    edition.host = record["host"].text();
    edition.network = record["network"].text();
    edition.publisher = read_publisher(record["publisher"]);
    edition.licence = {record["licence"]["name"].text(), record["licence"]["url"].text()};
    edition.foreword = read_foreword(record["foreword"], diagnostics);
    edition.imprint = parse_markdown(record["imprint"], diagnostics);
    edition.running_foot = record["running_foot"].text();
    edition.photo_note = parse_markdown(record["photo_note"], diagnostics);
    edition.closing = parse_markdown(record["closing"], diagnostics);
    edition.closing_note = parse_markdown(record["closing_note"], diagnostics);
    edition.map_key = parse_markdown(record["map_key"], diagnostics);
    for (const Value& picture : pictures_in(record)) {
        edition.photos.push_back(read_photo(picture));
    }
    edition.value = record;
    return edition;
}

}  // namespace portraits::record
