// Makes the blocks of front and back matter from an edition's record, and those that any page may have.

#include <fmt/format.h>

#include <algorithm>

#include "generator/layout/address_columns.h"
#include "generator/layout/block_factory.h"
#include "generator/layout/block_look.h"
#include "generator/layout/contents_foot.h"
#include "generator/layout/contents_list.h"
#include "generator/layout/imprint.h"
#include "generator/layout/intro.h"
#include "generator/layout/label_line.h"
#include "generator/layout/language_names.h"
#include "generator/layout/numbers.h"
#include "generator/layout/own_names.h"
#include "generator/layout/partner_line.h"
#include "generator/layout/record_text.h"
#include "generator/layout/region_key.h"
#include "generator/layout/rich_flow.h"
#include "generator/layout/running_foot.h"
#include "generator/layout/signature.h"
#include "generator/layout/stack.h"
#include "generator/layout/text_block.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;

ink::Role role_of(const Value& args) {
    const std::string name = args["role"].text();
    if (name == "H1") {
        return ink::Role::H1;
    }
    return name == "H2" ? ink::Role::H2 : ink::Role::P;
}

BlockPtr make_space(const Value& args, const PageContext&) {
    return space(Length::mm(args["height"].number()));
}

BlockPtr make_line(const Value& args, const PageContext& context) {
    std::string words = words_of(args, context);
    return words.empty() ? nullptr
                         : label_line(context.scribe, std::move(words), args["style"].text());
}

BlockPtr make_text(const Value& args, const PageContext& context) {
    std::string words = words_of(args, context);
    return words.empty()
               ? nullptr
               : text_block(context.scribe, args["style"].text(), std::move(words), role_of(args));
}

BlockPtr make_body(const Value& args, const PageContext& context) {
    record::RichText text = rich_text_at(context, args["field"].text());
    RichStyles styles;
    styles.body = args["style"].text();
    return text.empty() ? nullptr : rich_flow(context.scribe, std::move(text), styles);
}

record::Inline words_in(std::string words, std::string lang) {
    record::Inline part;
    part.text = std::move(words);
    part.lang = std::move(lang);
    return part;
}

/// Where and when: the place in the edition's language and in its own, the dates below.
BlockPtr make_place_and_date(const Value& args, const PageContext& context) {
    const record::Edition& edition = *context.book->edition;
    record::Inlines place{words_in(edition.place, {})};
    if (const Place* host = context.book->atlas.find(context.book->atlas.host);
        host != nullptr && !host->local_name.empty()) {
        place.push_back(words_in(" ", {}));
        place.push_back(words_in(host->local_name, host->local_lang));
    }
    const std::string dates = context.field("dates").text();
    return stack(
        {text_block(context.scribe, args["style"].text(), std::move(place)),
         text_block(context.scribe, args["style"].text(), dates.empty() ? edition.date : dates)});
}

BlockPtr make_foreword_intro(const Value&, const PageContext& context) {
    const record::RichText& text = context.book->edition->foreword.intro;
    return text.empty() ? nullptr : intro(context.scribe, text, Opening::Plain);
}

BlockPtr make_signature(const Value&, const PageContext& context) {
    const record::Foreword::Signature& from = context.book->edition->foreword.signature;
    return from.name.empty() ? nullptr
                             : signature(context.scribe, {from.name, from.role, from.organisation});
}

BlockPtr make_imprint(const Value&, const PageContext& context) {
    const record::RichText& text = context.book->edition->imprint;
    return text.empty() ? nullptr : imprint(context.scribe, context.label("imprint.title"), text);
}

std::string award_of(const record::City& city) {
    if (city.distinctions.empty()) {
        return {};
    }
    const record::Distinction& last = city.distinctions.back();
    return last.year.empty() ? last.name
                             : fmt::format("{} {}", last.name, local_digits(last.year, city.lang));
}

BlockPtr make_contents_list(const Value& args, const PageContext& context) {
    const Book& book = *context.book;
    std::vector<ContentsEntry> entries;
    for (std::size_t i = 0; i < book.edition->cities.size(); ++i) {
        const record::City& city = book.edition->cities[i];
        const Place& place = book.atlas.places[i];
        entries.push_back({city.country, city.name, place.local_name, place.local_lang,
                           "city:" + city.slug, place.accent.solid, award_of(city),
                           book.city_pages[i]});
    }
    return contents_list(
        context.scribe, std::move(entries),
        {length_named(args, "city"), length_named(args, "native"), length_named(args, "award")});
}

/// The cities whose own name is another than the one that heads their page.
BlockPtr make_own_names(const Value& args, const PageContext& context) {
    std::vector<OwnName> names;
    for (const Place& place : context.book->atlas.places) {
        if (!place.local_name.empty()) {
            names.push_back({place.local_name, place.local_lang, place.name,
                             language_name(place.local_lang, context.scribe.lang()),
                             local_digits(place.page, context.scribe.lang()), "city:" + place.slug,
                             place.accent.solid});
        }
    }
    const int columns = static_cast<int>(args["columns"].number());
    return own_names(
        context.scribe, std::move(names),
        {std::max(columns, 1), length_named(args, "gutter"), length_named(args, "pitch")});
}

std::string folio_of(const PageContext& context) {
    return local_digits(context.page->number, context.scribe.lang());
}

/// What the dots of the list and the numbers of the map mean.
BlockPtr make_contents_foot(const Value& args, const PageContext& context) {
    std::string award;
    for (const record::City& city : context.book->edition->cities) {
        if (award.empty()) {
            award = award_of(city);
        }
    }
    return contents_foot(context.scribe, context.label("contents.map_note"), award,
                         folio_of(context), length_named(args, "award"));
}

BlockPtr make_region_key(const Value&, const PageContext& context) {
    const Book& book = *context.book;
    std::vector<RegionCount> counts;
    for (const record::Region& region : book.edition->regions) {
        RegionCount count{region.name, 0, {}};
        for (const Place& place : book.atlas.places) {
            if (place.region == region.id) {
                ++count.cities;
                count.colour = place.accent.solid;
            }
        }
        if (count.cities > 0) {
            counts.push_back(std::move(count));
        }
    }
    return counts.empty() ? nullptr : region_key(context.scribe, std::move(counts));
}

/// `https://` before an address written without it.
std::string web_uri(const std::string& web) {
    return web.find("://") == std::string::npos ? "https://" + web : web;
}

BlockPtr make_address_columns(const Value& args, const PageContext& context) {
    const record::Publisher& from = context.book->edition->publisher;
    Addresses addresses;
    addresses.network = context.book->edition->network;
    addresses.postal.push_back(from.name);
    for (const Value& line : context.field("publisher.address").items()) {
        addresses.postal.push_back(line.text());
    }
    const auto add = [&](const char* key, const std::string& value, std::string uri) {
        if (!value.empty()) {
            addresses.contacts.push_back({context.label(key), value, std::move(uri)});
        }
    };
    add("address.phone", from.phone, {});
    add("address.fax", from.fax, {});
    add("address.web", from.web, web_uri(from.web));
    add("address.email", from.email, "mailto:" + from.email);
    return address_columns(
        context.scribe, std::move(addresses),
        {static_cast<int>(args["columns"].number()), length_named(args, "gutter")});
}

BlockPtr make_running_foot(const Value&, const PageContext& context) {
    return running_foot(context.scribe, context.book->edition->running_foot, folio_of(context));
}

/// The cities that share most themes with the page's own.
BlockPtr make_partner_line(const Value&, const PageContext& context) {
    const Atlas& atlas = context.book->atlas;
    std::vector<Partner> partners;
    for (const std::size_t i : atlas.partners.at(context.page->city)) {
        const Place& place = atlas.places[i];
        partners.push_back({place.name, "city:" + place.slug, place.page});
    }
    return partners.empty()
               ? nullptr
               : partner_line(context.scribe, context.label("partners.title"), std::move(partners));
}

}  // namespace

BlockMakers matter_blocks() {
    return {{"space", make_space},
            {"line", make_line},
            {"text", make_text},
            {"body", make_body},
            {"place and date", make_place_and_date},
            {"foreword intro", make_foreword_intro},
            {"signature", make_signature},
            {"imprint", make_imprint},
            {"contents list", make_contents_list},
            {"contents foot", make_contents_foot},
            {"own names", make_own_names},
            {"region key", make_region_key},
            {"address columns", make_address_columns},
            {"partner line", make_partner_line},
            {"running foot", make_running_foot}};
}

}  // namespace portraits::layout
