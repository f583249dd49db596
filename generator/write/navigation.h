#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/entries.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// The named places of a document, each resolved to a page and a point on it.
class Destinations {
public:
    /// The places of a page, which has that number in the file.
    void add(int number, const EncodedPage& page);

    /// False for a name that is nowhere, which is remembered.
    bool has(const std::string& name);
    /// Sets `Dest` of a link or bookmark; nothing if there is no such place.
    void point(Entries& from, const std::string& name);
    /// Names that were asked for and are nowhere, each once, in order.
    [[nodiscard]] std::vector<std::string> missing() const;

private:
    struct Place {
        int page;
        double x, y;  ///< points, from the page's lower left corner
    };
    std::map<std::string, Place, std::less<>> places_;
    std::set<std::string> missing_;
};

/// A link of a page until its place in the structure is known.
struct Annotation {
    int number;
    Entries entries;
};

/// The link annotations of a page, in the order of its links; none for a link that leads nowhere.
std::vector<std::optional<Annotation>> make_links(ObjectFile& file, const EncodedPage& page,
                                                  Destinations& destinations);
/// Writes them, and sets them in the page's entries.
void write_links(ObjectFile& file, const std::vector<std::optional<Annotation>>& links,
                 Entries& page);

/// Adds the bookmarks; returns their root, or none if there are no entries.
std::optional<Dict> add_outline(Objects& objects, const std::vector<ink::OutlineEntry>& entries,
                                Destinations& destinations);
/// Adds what viewers call the pages: their printed folios.
Dict add_page_labels(Objects& objects, const std::vector<std::string>& labels);

}  // namespace portraits::write
