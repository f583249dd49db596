#include "generator/write/page_objects.h"

#include <fmt/format.h>

namespace portraits::write {
namespace {

/// The page's lower left corner is the origin: some presses do not read boxes that start elsewhere.
void add_boxes(Entries& entries, const EncodedPage& page, Medium medium) {
    if (medium == Medium::Screen) {
        entries.box("MediaBox", {{}, page.trim}, page.trim.height);
        return;
    }
    const Length bleed = page.bleed;
    const Rect trim{{bleed, bleed}, page.trim};
    const Rect whole = trim.grown(bleed);
    for (const char* box : {"MediaBox", "CropBox", "BleedBox"}) {
        entries.box(box, whole, whole.size.height);
    }
    entries.box("TrimBox", trim, whole.size.height);
}

int add_state(Objects& objects, bool overprint) {
    Dict state = objects.dict();
    state.name("Type", "ExtGState")
        .boolean("OP", overprint)
        .boolean("op", overprint)
        .number("OPM", overprint ? 1 : 0);
    return state.id();
}

}  // namespace

PageTree::PageTree(Objects& objects, Dict catalog, std::size_t pages)
    : objects_{objects}, root_{objects.dict()} {
    for (std::size_t i = 0; i < pages; ++i) {
        pages_.push_back(objects.file().reserve());
    }
    catalog.set("Pages", root_);
}

Entries PageTree::begun() const {
    return Entries{}.name("Type", "Page").reference("Parent", root_.id());
}

void PageTree::write(std::size_t place, const Entries& page) {
    objects_.file().write(pages_.at(place), page.dictionary());
}

void PageTree::write_root() {
    std::string kids;
    for (const int page : pages_) {
        append_reference(kids, page);
    }
    objects_.write(root_, Entries{}
                              .name("Type", "Pages")
                              .number("Count", static_cast<int>(pages_.size()))
                              .raw("Kids", "[" + kids + "]"));
}

void add_font(Entries& fonts, ink::FontId font, const PageResources& all) {
    fonts.reference(fmt::format("F{}", static_cast<int>(font)), all.fonts.at(font));
}

Entries resources_of(const EncodedPage& page, const PageResources& all) {
    Entries resources;
    if (!page.fonts.empty()) {
        Entries fonts;
        for (const auto& [font, use] : page.fonts) {
            add_font(fonts, font, all);
        }
        resources.raw("Font", fonts.dictionary());
    }
    if (!page.pictures.empty()) {
        Entries pictures;
        for (const auto& [picture, width] : page.pictures) {
            pictures.reference(fmt::format("Im{}", static_cast<unsigned>(picture)),
                               all.pictures.at(picture));
        }
        resources.raw("XObject", pictures.dictionary());
    }
    if (all.overprint) {
        resources.raw("ExtGState", Entries{}
                                       .reference("Over", *all.overprint)
                                       .reference("Knock", *all.knockout)
                                       .dictionary());
    }
    return resources;
}

void add_overprint(Objects& objects, PageResources& resources) {
    resources.overprint = add_state(objects, true);
    resources.knockout = add_state(objects, false);
}

Entries page_entries(Objects& objects, const PageTree& tree, const EncodedPage& page,
                     const PageResources& resources, Medium medium) {
    const int contents = objects.file().reserve();
    objects.file().write_stream(contents, "/Filter/FlateDecode", page.content);
    Entries entries = tree.begun();
    add_boxes(entries, page, medium);
    entries.raw("Resources", resources_of(page, resources).dictionary());
    return entries.reference("Contents", contents);
}

void add_print_pages(Objects& objects, Dict catalog, const PageStore& pages,
                     const PageResources& resources) {
    PageTree tree{objects, catalog, pages.size()};
    pages.for_each([&](std::size_t place, const EncodedPage& page) {
        tree.write(place, page_entries(objects, tree, page, resources, Medium::Print));
    });
    tree.write_root();
}

}  // namespace portraits::write
