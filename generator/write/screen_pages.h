#pragma once

#include "generator/write/navigation.h"
#include "generator/write/objects.h"
#include "generator/write/page_objects.h"
#include "generator/write/page_store.h"

namespace portraits::write {

/// The pages of a screen file with what leads to them: links, labels, structure.
class ScreenPages {
public:
    /// All outlive this.
    ScreenPages(Objects& objects, Dict catalog, const PageStore& pages,
                const PageResources& resources);

    /// Writes pages, labels and structure, once.
    void write();
    /// After `write`: the places of all pages.
    [[nodiscard]] Destinations& destinations() { return destinations_; }

private:
    Objects& objects_;
    Dict catalog_;
    const PageStore& pages_;
    const PageResources& resources_;
    Destinations destinations_;
};

}  // namespace portraits::write
