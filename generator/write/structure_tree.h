#pragma once

#include <optional>
#include <span>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// A page of the file with what the structure refers to.
struct PageObject {
    Dict dict;
    const EncodedPage* encoded;
    std::vector<std::optional<Dict>> annotations;  ///< of each link; none where it leads nowhere
};

/// Adds the structure tree, tells pages and annotations their places in it, and returns its root. The elements are written as
/// text: there are thousands.
Dict add_structure_tree(Objects& objects, std::span<PageObject> pages);

}  // namespace portraits::write
