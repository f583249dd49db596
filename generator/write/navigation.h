#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "generator/write/objects.h"
#include "generator/write/structure_tree.h"

namespace portraits::write {

/// The named places of a document, each resolved to a page and a point on it.
class Destinations {
public:
    explicit Destinations(std::span<const PageObject> pages);

    /// False for a name that is nowhere, which is remembered.
    bool has(const std::string& name);
    /// Sets `Dest` of a link or bookmark; nothing if there is no such place.
    void point(Dict from, const std::string& name);
    /// Names that were asked for and are nowhere, each once, in order.
    [[nodiscard]] std::vector<std::string> missing() const;

private:
    struct Place {
        const PageObject* page;
        Point point;
    };
    std::map<std::string, Place, std::less<>> places_;
    std::set<std::string> missing_;
};

/// Adds the link annotations of a page.
void add_links(Objects& objects, PageObject& page, Destinations& destinations);
/// Adds the bookmarks; none if there are no entries.
std::optional<Dict> add_outline(Objects& objects, const std::vector<ink::OutlineEntry>& entries,
                                Destinations& destinations);
/// Adds what viewers call the pages: their printed folios.
Dict add_page_labels(Objects& objects, std::span<const PageObject> pages);

}  // namespace portraits::write
