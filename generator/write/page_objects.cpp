#include "generator/write/page_objects.h"

#include <fmt/format.h>

namespace portraits::write {
namespace {

/// The page's lower left corner is the origin: some presses do not read boxes that start elsewhere.
void add_boxes(Dict page, const EncodedPage& encoded, Medium medium) {
    if (medium == Medium::Screen) {
        add_box(page, "MediaBox", {{}, encoded.trim}, encoded.trim.height);
        return;
    }
    const Length bleed = encoded.bleed;
    const Rect trim{{bleed, bleed}, encoded.trim};
    const Rect whole = trim.grown(bleed);
    for (const char* box : {"MediaBox", "CropBox", "BleedBox"}) {
        add_box(page, box, whole, whole.size.height);
    }
    add_box(page, "TrimBox", trim, whole.size.height);
}

}  // namespace

PageTree::PageTree(Objects& objects, Dict catalog, std::size_t pages)
    : objects_{objects}, root_{objects.dict()}, kids_{root_.array("Kids")} {
    root_.name("Type", "Pages").number("Count", static_cast<int>(pages));
    catalog.set("Pages", root_);
}

Dict PageTree::add_page() {
    Dict page = objects_.dict();
    kids_.add(page);
    return page.name("Type", "Page").set("Parent", root_);
}

void add_box(Dict page, const char* name, const Rect& box, Length height) {
    page.array(name)
        .real(box.left().to_pt())
        .real((height - box.bottom()).to_pt())
        .real(box.right().to_pt())
        .real((height - box.top()).to_pt());
}

void add_font(Dict fonts, ink::FontId font, const PageResources& all) {
    fonts.set(fmt::format("F{}", static_cast<int>(font)).c_str(), all.fonts.at(font));
}

void add_page_resources(Dict resources, const EncodedPage& encoded, const PageResources& all) {
    if (!encoded.fonts.empty()) {
        Dict fonts = resources.dict("Font");
        for (const auto& [font, use] : encoded.fonts) {
            add_font(fonts, font, all);
        }
    }
    if (!encoded.pictures.empty()) {
        Dict pictures = resources.dict("XObject");
        for (const auto& [picture, width] : encoded.pictures) {
            pictures.set(fmt::format("Im{}", static_cast<unsigned>(picture)).c_str(),
                         all.pictures.at(picture));
        }
    }
    if (all.overprint) {
        resources.dict("ExtGState").set("Over", *all.overprint).set("Knock", *all.knockout);
    }
}

void add_overprint(Objects& objects, PageResources& resources) {
    resources.overprint = objects.dict();
    resources.knockout = objects.dict();
    for (auto [state, on] : {std::pair{*resources.overprint, true}, {*resources.knockout, false}}) {
        state.name("Type", "ExtGState")
            .boolean("OP", on)
            .boolean("op", on)
            .number("OPM", on ? 1 : 0);
    }
}

std::vector<PageObject> add_pages(Objects& objects, Dict catalog, const EncodedPages& encoded,
                                  const PageResources& resources, Medium medium) {
    PageTree tree{objects, catalog, encoded.size()};
    std::vector<PageObject> pages;
    pages.reserve(encoded.size());
    for (const auto& [place, page] : encoded) {
        Dict dict = tree.add_page();
        add_boxes(dict, *page, medium);
        add_page_resources(dict.dict("Resources"), *page, resources);
        dict.set("Contents", objects.stream(page->content, Filter::Flate));
        if (medium == Medium::Screen) {
            dict.name("Tabs", "S");
        }
        pages.push_back({dict, page.get(), {}});
    }
    return pages;
}

}  // namespace portraits::write
