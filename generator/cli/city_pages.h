#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "generator/design/labels.h"
#include "generator/ink/document.h"
#include "generator/layout/composer.h"
#include "generator/record/edition.h"

namespace portraits::cli {

/// The pages of one city, as they stand in the whole document.
struct CityPages {
    std::size_t city = 0;   ///< index into the edition's
    std::size_t place = 0;  ///< of the first page in the document
    std::vector<ink::Page> pages;
};

using CitySink = std::function<void(CityPages)>;

/// The index of the city that a page shows, by its name: `portrait villa-maria`. The number of cities for pages of none.
std::size_t city_of(const ink::Page& page, const record::Edition& edition);

/// Gathers a composer's pages by city, and hands each city on when the next one's pages come. Pages of no city are dropped. A city
/// whose pages come again is handed on again.
class CityGatherer {
public:
    CityGatherer(const record::Edition& edition, CitySink sink);

    void add(std::size_t place, ink::Page page);
    /// Hands on the last city.
    void finish();

private:
    const record::Edition& edition_;
    CitySink sink_;
    CityPages open_;
};

/// What a city's own file is called, and who says what of it.
ink::Job job_of(const CityPages& city, const ink::Job& document, const record::Edition& edition,
                const design::Labels& labels);

/// The bookmarks of a city's own file: the city.
std::vector<ink::OutlineEntry> outline_of(const CityPages& city, const record::Edition& edition);

/// Takes out the links to places that the city's own file does not have. Their text stays and says to a screen reader that the number
/// is a page of the whole document.
void close_links(CityPages& city, const ink::Job& document, const design::Labels& labels);

}  // namespace portraits::cli
