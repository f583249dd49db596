#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/entries.h"
#include "generator/write/navigation.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// Writes the structure tree page by page, in the document's order: elements as text, for there are thousands.
class StructureTree {
public:
    /// `pages` is how many the document has.
    StructureTree(Objects& objects, std::size_t pages);

    /// Writes a page's elements; tells the page and its annotations their places in the tree. `number` is the page's in the file.
    void add_page(int number, const EncodedPage& page,
                  std::vector<std::optional<Annotation>>& links, Entries& entries);
    /// Writes what all elements share, and returns the root.
    Dict finish();

private:
    struct PageElements;

    void write_element(const PageElements& page, std::size_t node);
    void note_owners(const PageElements& page, Entries& entries);
    void own_annotations(const StructureNode& element, int id,
                         std::vector<std::optional<Annotation>>& links);

    Objects& objects_;
    Dict root_, document_;
    std::string top_;     ///< kids of the document
    std::string owners_;  ///< the parent tree: pages, by their places
    std::string annotation_owners_;
    std::string notes_;  ///< the tree of element ids
    int next_page_ = 0;
    int next_key_;
    int note_count_ = 0;
};

}  // namespace portraits::write
