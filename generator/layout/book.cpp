#include "generator/layout/book.h"

#include <set>
#include <utility>

#include "generator/ink/picture_file.h"
#include "generator/layout/partners.h"
#include "generator/layout/record_places.h"

namespace portraits::layout {
namespace {

/// The places that the layout takes from the edition's own records, after the cities.
void add_named_places(Atlas& atlas, const record::Edition& edition, const design::Design& design,
                      const StyleBook& styles) {
    if (design.places.empty()) {
        return;
    }
    visit_all(edition.value, design.places, [&](const record::Value& value) {
        const std::string region = edition.region_of(value["country_code"].text());
        Place place = place_of(value, accent_of(styles, swatch_of_region(design, region)));
        place.slug = value["id"].text();
        place.local_name = value["city_local"]["text"].text();
        place.local_lang = value["city_local"]["lang"].text();
        place.region = region;
        atlas.places.push_back(std::move(place));
    });
}

Atlas make_atlas(const record::Edition& edition, const design::Design& design,
                 const StyleBook& styles) {
    Atlas atlas;
    atlas.host = edition.host;
    for (const record::City& city : edition.cities) {
        Place place;
        place.slug = city.slug;
        place.name = city.name;
        if (city.local_name && city.local_name->text != city.name) {
            place.local_name = city.local_name->text;
            place.local_lang = city.local_name->lang;
        }
        if (city.location) {
            place.where = GeoPoint{city.location->lat, city.location->lon};
        }
        place.region = city.region;
        place.accent = accent_of(styles, swatch_of_region(design, city.region));
        if (const record::Fact* population = city.fact("population")) {
            place.population = population->value;
        }
        atlas.places.push_back(std::move(place));
    }
    add_named_places(atlas, edition, design, styles);
    atlas.index();
    return atlas;
}

std::vector<std::vector<std::size_t>> partners_of(const record::Edition& edition) {
    constexpr std::size_t most_shown = 3;
    std::vector<std::vector<std::string>> themes;
    for (const record::City& city : edition.cities) {
        themes.push_back(city.themes);
    }
    return find_partners(themes, most_shown);
}

PictureIndex open_pictures(const record::Edition& edition, Diagnostics& diagnostics) {
    PictureIndex index;
    std::set<std::string> tried;
    const auto open = [&](const std::vector<record::Photo>& photos) {
        for (const record::Photo& photo : photos) {
            if (!tried.insert(photo.path.string()).second) {
                continue;
            }
            if (auto file = ink::open_picture(photo.path, photo.mark)) {
                index.files.push_back(std::move(file).value());
            } else {
                diagnostics.add(file.error());
            }
        }
    };
    for (const record::City& city : edition.cities) {
        open(city.photos);
    }
    open(edition.photos);
    return index;
}

/// Labels of the languages that the edition's own records are in, other than its own.
std::map<std::string, design::Labels, std::less<>> other_labels(const record::Edition& edition,
                                                                const design::Design& design,
                                                                Diagnostics& diagnostics) {
    std::map<std::string, design::Labels, std::less<>> labels;
    const auto add = [&](const record::Value& record) {
        const std::string lang = record["lang"].text();
        if (!lang.empty() && lang != edition.lang && !labels.contains(lang)) {
            labels.emplace(lang, design::load_labels(design.folder, lang, diagnostics));
        }
    };
    for (const record::Value::Entry& kind : edition.value["records"].entries()) {
        const record::Value records = edition.value[kind.key];
        add(records);
        for (const record::Value& record : records.items()) {
            add(record);
        }
    }
    return labels;
}

}  // namespace

std::string swatch_of_region(const design::Design& design, const std::string& region) {
    const auto found = design.accents.find(region);
    return found == design.accents.end() ? design.house : found->second;
}

Book make_book(const record::Edition& edition, const design::Design& design,
               const design::Labels& labels, const StyleBook& styles, Diagnostics& diagnostics) {
    Book book;
    book.edition = &edition;
    book.design = &design;
    book.labels = &labels;
    book.labels_of = other_labels(edition, design, diagnostics);
    book.styles = &styles;
    book.atlas = make_atlas(edition, design, styles);
    book.atlas.partners = partners_of(edition);
    book.pictures = open_pictures(edition, diagnostics);
    book.city_pages.assign(edition.cities.size(), 0);
    return book;
}

}  // namespace portraits::layout
