#pragma once

#include <cstddef>
#include <map>
#include <memory>

#include "generator/base/spool.h"
#include "generator/write/encoded_page.h"

namespace portraits::write {

/// The encoded pages of a document until it is finished. A few hundred stay in memory; the others are put aside in a file, so that memory
/// does not grow with the document.
class PageStore {
public:
    static constexpr std::size_t default_memory = std::size_t{16} << 20U;

    /// `memory` is about how many bytes of pages stay.
    explicit PageStore(std::size_t memory = default_memory) : memory_{memory} {}

    /// A page takes the place of an earlier one. Throws `std::system_error` if it cannot be put aside.
    void put(std::size_t place, std::shared_ptr<const EncodedPage> page);

    [[nodiscard]] std::size_t size() const { return pages_.size(); }
    [[nodiscard]] bool empty() const { return pages_.empty(); }
    /// There are pages at all places from the first to the last.
    [[nodiscard]] bool complete() const {
        return empty() || pages_.rbegin()->first + 1 == pages_.size();
    }
    [[nodiscard]] std::shared_ptr<const EncodedPage> at(std::size_t place) const;

    /// Calls `visit(place, page)` for each page in the document's order.
    template <typename Visit>
    void for_each(Visit visit) const {
        for (const auto& [place, slot] : pages_) {
            visit(place, *load(slot));
        }
    }

private:
    /// One of the two.
    struct Slot {
        std::shared_ptr<const EncodedPage> page;
        Spool::Place aside;
    };
    [[nodiscard]] std::shared_ptr<const EncodedPage> load(const Slot& slot) const;

    std::size_t memory_;
    std::size_t used_ = 0;
    std::map<std::size_t, Slot> pages_;
    Spool spool_;
};

}  // namespace portraits::write
