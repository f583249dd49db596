#include "generator/write/screen_pages.h"

#include <string>
#include <vector>

#include "generator/write/structure_tree.h"

namespace portraits::write {

ScreenPages::ScreenPages(Objects& objects, Dict catalog, const PageStore& pages,
                         const PageResources& resources)
    : objects_{objects}, catalog_{catalog}, pages_{pages}, resources_{resources} {}

void ScreenPages::write() {
    PageTree tree{objects_, catalog_, pages_.size()};
    std::vector<std::string> labels;
    pages_.for_each([&](std::size_t place, const EncodedPage& page) {
        destinations_.add(tree.page(place), page);
        labels.push_back(page.label);
    });
    StructureTree structure{objects_, pages_.size()};
    pages_.for_each([&](std::size_t place, const EncodedPage& page) {
        Entries entries = page_entries(objects_, tree, page, resources_, Medium::Screen);
        entries.name("Tabs", "S");
        auto links = make_links(objects_.file(), page, destinations_);
        structure.add_page(tree.page(place), page, links, entries);
        write_links(objects_.file(), links, entries);
        tree.write(place, entries);
    });
    tree.write_root();
    catalog_.set("PageLabels", add_page_labels(objects_, labels));
    catalog_.set("StructTreeRoot", structure.finish());
}

}  // namespace portraits::write
