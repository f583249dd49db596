#include "generator/write/page_store.h"

#include <utility>

#include "generator/write/packed_page.h"

namespace portraits::write {
namespace {

/// About the memory that a page takes: the content, and what is made of many small parts.
std::size_t footprint(const EncodedPage& page) {
    constexpr std::size_t fixed = 8192;  // fonts and their glyphs
    return fixed + page.content.size() + page.nodes.size() * (sizeof(StructureNode) + 64) +
           page.links.size() * (sizeof(EncodedLink) + 64);
}

}  // namespace

void PageStore::put(std::size_t place, std::shared_ptr<const EncodedPage> page) {
    Slot& slot = pages_[place];
    if (slot.page) {
        used_ -= footprint(*slot.page);
    }
    const std::size_t needed = footprint(*page);
    if (used_ + needed <= memory_) {
        used_ += needed;
        slot = {std::move(page), {}};
    } else {
        slot = {nullptr, spool_.put(packed(*page))};
    }
}

std::shared_ptr<const EncodedPage> PageStore::at(std::size_t place) const {
    return load(pages_.at(place));
}

std::shared_ptr<const EncodedPage> PageStore::load(const Slot& slot) const {
    return slot.page ? slot.page
                     : std::make_shared<const EncodedPage>(unpacked(spool_.get(slot.aside)));
}

}  // namespace portraits::write
