#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/record/photo.h"
#include "generator/record/rich_text.h"
#include "generator/record/value.h"

namespace portraits::record {

/// A figure of a city. Without number and text it prints as "n/a".
struct Fact {
    std::string key;              ///< `population`, `gdp_per_capita_usd.city`
    std::optional<double> value;  ///< if it is a number
    std::string text;  ///< as written, numbers too: `7924.7`, `men 12.4, women 10.9`; empty for n/a
    std::string year, source, note;
    SourceMark mark;

    [[nodiscard]] bool known() const { return !text.empty(); }
};

/// A name in its own language and script.
struct LocalName {
    std::string text;
    std::string lang;  ///< BCP 47
};

/// WGS 84, in degrees.
struct Location {
    double lat = 0, lon = 0;
};

struct Distinction {
    std::string name;
    std::string year;
};

struct Quote {
    enum class Kind { Verbatim, Reported };

    RichText text;
    std::string speaker, role;
    Kind kind = Kind::Verbatim;
};

struct Contact {
    std::string name, role, organisation, email, phone, web;
};

/// A city's record. Optional texts that are not written are empty.
struct City {
    std::string slug;  ///< from the file's name
    std::string name;
    std::optional<LocalName> local_name;
    std::string country, country_code;
    std::optional<Location> location;
    std::string region;  ///< an id of the edition's regions; empty if none can be known
    std::string headline;
    std::string joined;  ///< `2016` or `2016-08`
    std::vector<Distinction> distinctions;
    std::vector<Fact> facts;  ///< in the order written, groups flattened
    RichText intro, vision, challenges, plan;
    std::optional<Quote> quote;
    std::vector<Contact> contact;
    std::vector<Photo> photos;
    std::vector<std::string> themes;  ///< ids of the edition's themes
    std::string lang;                 ///< of the record's text; the edition's unless written
    Value value;                      ///< the whole record, also keys that only a layout knows

    /// A fact by its key, `gdp_per_capita_usd.city`; null if it is not written.
    [[nodiscard]] const Fact* fact(std::string_view key) const;
};

/// Reads a record that its schema has let through. Regions, themes and the language of the edition
/// are not looked up here.
City read_city(const Value& record, std::string slug, Diagnostics& diagnostics);

}  // namespace portraits::record
