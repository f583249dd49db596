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

/// Adds the page tree: contents, boxes, and for each page the resources it uses and no others.
std::vector<PageObject> add_pages(
    Objects& objects, Dict catalog,
    const std::map<std::size_t, std::shared_ptr<const EncodedPage>>& encoded,
    const PageResources& resources, Medium medium);

}  // namespace portraits::write
