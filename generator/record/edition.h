#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/record/city.h"
#include "generator/record/rich_text.h"
#include "generator/record/value.h"

namespace portraits::record {

/// An entry of `data/themes.yaml`.
struct Theme {
    std::string id;
    std::string name;
};

/// An entry of `data/regions.yaml`.
struct Region {
    std::string id;
    std::string name;
    std::vector<std::string> countries;  ///< ISO 3166-1 alpha-2
};

struct Publisher {
    std::string name;
    std::vector<std::string> address;  ///< its lines
    std::string phone, fax, web, email;
};

struct Licence {
    std::string name, url;
};

struct Foreword {
    struct Signature {
        std::string name, role, organisation;
    };

    std::string title;
    RichText intro, text;
    Signature signature;
};

/// One document: its own record, and the cities, regions and themes it speaks of. What is not
/// written is empty.
struct Edition {
    std::string slug;  ///< from the file's name
    std::string layout;
    std::string lang;  ///< BCP 47
    std::string title, subtitle;
    std::string date;   ///< ISO 8601, `2016-11-15`: the date of the files
    std::string dates;  ///< as printed: `15–16 November 2016`
    std::string place;
    std::string host;  ///< a city's slug: the hub of the cover's map
    std::string network;
    Publisher publisher;
    Licence licence;
    Foreword foreword;
    RichText imprint;
    std::string running_foot;
    RichText photo_note, closing, closing_note, map_key;
    std::vector<Photo> photos;    ///< of its own record, wherever they stand in it
    std::vector<City> cities;     ///< in the order of the document
    std::vector<Region> regions;  ///< in the order of their file
    std::vector<Theme> themes;    ///< in the order of their file
    Value value;                  ///< the whole record, also keys that only a layout knows

    /// Null if there is none of that name.
    [[nodiscard]] const City* city(std::string_view slug) const;
    [[nodiscard]] const Region* region(std::string_view id) const;
    /// The id of the region that a country is in; empty if it is in none.
    [[nodiscard]] std::string region_of(std::string_view country_code) const;
    [[nodiscard]] const Theme* theme(std::string_view id) const;
};

/// Reads an edition's own record that its schema has let through; cities, regions and themes stay
/// empty.
Edition read_edition(const Value& record, std::string slug, Diagnostics& diagnostics);

}  // namespace portraits::record
