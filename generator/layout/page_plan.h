#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/record/edition.h"

namespace portraits::layout {

/// A page that is going to be composed.
struct PlannedPage {
    static constexpr std::size_t no_city = static_cast<std::size_t>(-1);

    const design::PageTemplate* page = nullptr;
    std::size_t entry = 0;       ///< of the design's sequence
    std::size_t city = no_city;  ///< index into the library's cities
    std::size_t part = 0;        ///< 0: the entry's first page; then the pages that continue it
    int number = 0;              ///< 1 is the cover

    [[nodiscard]] bool is_left() const { return number % 2 == 0; }
};

/// How many pages an entry of the sequence takes, by its number; for an entry that stands once for each city, of that city.
using PageCount = std::function<std::size_t(std::size_t entry, std::size_t city)>;

/// The name of the place where the first page of a template begins, for links.
inline std::string place_of_template(const std::string& name) { return "template:" + name; }

/// True unless the edition lacks what an entry of the sequence asks for, or has what it is to stand in for.
bool is_wanted(const design::SequenceEntry& entry, const record::Edition& edition);

/// The pages of a document in order, blanks included, numbered from 1.
std::vector<PlannedPage> plan_pages(const design::Design& design, std::size_t cities,
                                    const PageCount& count);

}  // namespace portraits::layout
