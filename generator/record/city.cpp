#include "generator/record/city.h"

#include <algorithm>
#include <utility>

namespace portraits::record {
namespace {

/// How a record says that a figure is not known.
constexpr std::string_view not_available = "n/a";

void fill(Fact& fact, const Value& value) {
    if (value.is_null() || value.text() == not_available) {
        return;
    }
    fact.text = value.text();
    if (value.is_number()) {
        fact.value = value.number();
    }
}

bool is_group(const Value& value) { return value.is_map() && !value.has("value"); }

/// A fact, or a group of facts, whose keys are then joined by a full stop.
void read_fact(std::string key, const Value& value, std::vector<Fact>& facts) {
    if (is_group(value)) {
        for (const Value::Entry& entry : value.entries()) {
            read_fact(key + "." + entry.key, entry.value, facts);
        }
        return;
    }
    Fact fact;
    fact.key = std::move(key);
    fact.mark = value.mark();
    if (value.is_map()) {
        fill(fact, value["value"]);
        fact.year = value["year"].text();
        fact.source = value["source"].text();
        fact.note = value["note"].text();
        fact.mark = value["value"].mark();
    } else {
        fill(fact, value);
    }
    facts.push_back(std::move(fact));
}

std::vector<Fact> read_facts(const Value& map) {
    std::vector<Fact> facts;
    for (const Value::Entry& entry : map.entries()) {
        read_fact(entry.key, entry.value, facts);
    }
    return facts;
}

std::optional<LocalName> read_local_name(const Value& value) {
    if (!value.is_map()) {
        return std::nullopt;
    }
    return LocalName{value["text"].text(), value["lang"].text()};
}

std::optional<Location> read_location(const Value& value) {
    if (!value.is_map()) {
        return std::nullopt;
    }
    return Location{value["lat"].number(), value["lon"].number()};
}

std::optional<Quote> read_quote(const Value& value, Diagnostics& diagnostics) {
    if (!value.is_map()) {
        return std::nullopt;
    }
    const bool reported = value["kind"].text() == "reported";
    return Quote{parse_markdown(value["text"], diagnostics), value["speaker"].text(),
                 value["role"].text(), reported ? Quote::Kind::Reported : Quote::Kind::Verbatim};
}

Distinction read_distinction(const Value& value) {
    return {value["name"].text(), value["year"].text()};
}

Contact read_contact(const Value& value) {
    return {value["name"].text(),  value["role"].text(),  value["organisation"].text(),
            value["email"].text(), value["phone"].text(), value["web"].text()};
}

template <typename Read>
auto read_list(const Value& list, Read read) {
    std::vector<decltype(read(list))> result;
    result.reserve(list.items().size());
    std::transform(list.items().begin(), list.items().end(), std::back_inserter(result), read);
    return result;
}

}  // namespace

const Fact* City::fact(std::string_view key) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [key](const Fact& candidate) { return candidate.key == key; });
    return found == facts.end() ? nullptr : &*found;
}

City read_city(const Value& record, std::string slug, Diagnostics& diagnostics) {
    City city;
    city.slug = std::move(slug);
    city.name = record["city"].text();
    city.local_name = read_local_name(record["city_local"]);
    city.country = record["country"].text();
    city.country_code = record["country_code"].text();
    city.location = read_location(record["location"]);
    city.region = record["region"].text();
    city.headline = record["headline"].text();
    city.joined = record["joined"].text();
    city.distinctions = read_list(record["distinctions"], read_distinction);
    city.facts = read_facts(record["facts"]);
    city.intro = parse_markdown(record["intro"], diagnostics);
    city.vision = parse_markdown(record["vision"], diagnostics);
    city.challenges = parse_markdown(record["challenges"], diagnostics);
    city.plan = parse_markdown(record["plan"], diagnostics);
    city.quote = read_quote(record["quote"], diagnostics);
    city.contact = read_list(record["contact"], read_contact);
    city.photos = read_list(record["photos"], read_photo);
    city.themes = read_list(record["themes"], [](const Value& theme) { return theme.text(); });
    city.lang = record["lang"].text();
    city.value = record;
    return city;
}

}  // namespace portraits::record
