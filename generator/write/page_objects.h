#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/objects.h"
#include "generator/write/pdf_writer.h"
#include "generator/write/structure_tree.h"

namespace portraits::write {

/// What pages refer to, already in the file.
struct PageResources {
    std::map<ink::FontId, Dict> fonts;
    std::map<ink::PictureId, Dict> pictures;
    std::optional<Dict> overprint, knockout;
};

/// Adds the two graphics states that switch the overprint of black on and off.
void add_overprint(Objects& objects, PageResources& resources);

/// The root of the page tree, while pages are added to it.
class PageTree {
public:
    PageTree(Objects& objects, Dict catalog, std::size_t pages);
    /// A page without boxes or contents.
    [[nodiscard]] Dict add_page();

private:
    Objects& objects_;
    Dict root_;
    Array kids_;
};

/// A box of a page or form, given with y downwards from the top of something so high.
void add_box(Dict page, const char* name, const Rect& box, Length height);
/// What a page's content names: fonts, pictures, graphics states.
void add_page_resources(Dict resources, const EncodedPage& encoded, const PageResources& all);
void add_font(Dict fonts, ink::FontId font, const PageResources& all);

/// Adds the page tree: contents, boxes, and for each page the resources it uses and no others.
std::vector<PageObject> add_pages(Objects& objects, Dict catalog, const EncodedPages& encoded,
                                  const PageResources& resources, Medium medium);

}  // namespace portraits::write
