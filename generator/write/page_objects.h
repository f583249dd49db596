#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/entries.h"
#include "generator/write/objects.h"
#include "generator/write/page_store.h"
#include "generator/write/pdf_writer.h"

namespace portraits::write {

/// What pages refer to, already in the file, by number.
struct PageResources {
    std::map<ink::FontId, int> fonts;
    std::map<ink::PictureId, int> pictures;
    std::optional<int> overprint, knockout;
};

/// Adds the two graphics states that switch the overprint of black on and off.
void add_overprint(Objects& objects, PageResources& resources);

/// The page tree: numbers of pages first, so that links can lead forward, and the root at the end.
class PageTree {
public:
    PageTree(Objects& objects, Dict catalog, std::size_t pages);

    [[nodiscard]] int page(std::size_t place) const { return pages_.at(place); }
    /// What a page begins with.
    [[nodiscard]] Entries begun() const;
    void write(std::size_t place, const Entries& page);
    void write_root();

private:
    Objects& objects_;
    Dict root_;
    std::vector<int> pages_;
};

/// What a page's content names: fonts, pictures, graphics states.
Entries resources_of(const EncodedPage& page, const PageResources& all);
/// A font as a resource, under the name that contents use.
void add_font(Entries& fonts, ink::FontId font, const PageResources& all);

/// The entries of a page by itself: boxes, resources, and its contents, which are written at once.
Entries page_entries(Objects& objects, const PageTree& tree, const EncodedPage& page,
                     const PageResources& resources, Medium medium);

/// Writes the page tree of a print file whose pages are its sheets.
void add_print_pages(Objects& objects, Dict catalog, const PageStore& pages,
                     const PageResources& resources);

}  // namespace portraits::write
