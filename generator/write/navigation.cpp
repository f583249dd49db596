#include "generator/write/navigation.h"

#include <algorithm>
#include <charconv>

namespace portraits::write {
namespace {

/// The value of a label that is a plain decimal number.
std::optional<int> folio(const std::string& label) {
    int value = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), value);
    const bool plain = error == std::errc{} && end == label.data() + label.size() && value > 0 &&
                       label.front() != '0';
    return plain ? std::optional{value} : std::nullopt;
}

struct Bookmark {
    Dict dict;
    std::vector<std::size_t> kids;
};

/// Links siblings to each other and to their parent.
void chain(const std::vector<Bookmark>& bookmarks, Dict parent,
           const std::vector<std::size_t>& kids) {
    if (kids.empty()) {
        return;
    }
    parent.set("First", bookmarks[kids.front()].dict).set("Last", bookmarks[kids.back()].dict);
    for (std::size_t i = 0; i < kids.size(); ++i) {
        Dict kid = bookmarks[kids[i]].dict;
        kid.set("Parent", parent);
        if (i > 0) {
            kid.set("Prev", bookmarks[kids[i - 1]].dict);
        }
        if (i + 1 < kids.size()) {
            kid.set("Next", bookmarks[kids[i + 1]].dict);
        }
    }
}

}  // namespace

Destinations::Destinations(std::span<const PageObject> pages) {
    for (const PageObject& page : pages) {
        for (const ink::Destination& d : page.encoded->destinations) {
            places_.try_emplace(d.name, Place{&page, d.place});
        }
    }
}

bool Destinations::has(const std::string& name) {
    const bool known = places_.contains(name);
    if (!known) {
        missing_.insert(name);
    }
    return known;
}

void Destinations::point(Dict from, const std::string& name) {
    if (!has(name)) {
        return;
    }
    const Place& place = places_.find(name)->second;
    const Length height = place.page->encoded->trim.height;
    from.array("Dest")
        .add(place.page->dict)
        .name("XYZ")
        .real(place.point.x.to_pt())
        .real((height - place.point.y).to_pt())
        .null();
}

std::vector<std::string> Destinations::missing() const {
    return {missing_.begin(), missing_.end()};
}

void add_links(Objects& objects, PageObject& page, Destinations& destinations) {
    constexpr int printed = 4;  // the flag that archives ask of every annotation
    const Length height = page.encoded->trim.height;
    std::optional<Array> annotations;
    for (const auto& [link, tagged] : page.encoded->links) {
        page.annotations.emplace_back();
        if (link.uri.empty() && !destinations.has(link.destination)) {
            continue;
        }
        Dict annotation = objects.dict();
        annotation.name("Type", "Annot").name("Subtype", "Link").number("F", printed);
        annotation.array("Rect")
            .real(link.area.left().to_pt())
            .real((height - link.area.bottom()).to_pt())
            .real(link.area.right().to_pt())
            .real((height - link.area.top()).to_pt());
        annotation.array("Border").number(0).number(0).number(0);
        if (link.uri.empty()) {
            destinations.point(annotation, link.destination);
        } else {
            annotation.dict("A").name("S", "URI").text("URI", link.uri);
        }
        const std::string& told = link.contents.empty() ? link.uri : link.contents;
        annotation.text("Contents", told.empty() ? link.destination : told);
        annotations = annotations ? annotations : page.dict.array("Annots");
        annotations->add(annotation);
        page.annotations.back() = annotation;
    }
}

std::optional<Dict> add_outline(Objects& objects, const std::vector<ink::OutlineEntry>& entries,
                                Destinations& destinations) {
    if (entries.empty()) {
        return std::nullopt;
    }
    Dict root = objects.dict();
    std::vector<Bookmark> bookmarks;
    std::vector<std::size_t> top;
    std::vector<std::size_t> open;  // the last bookmark of each level
    for (const ink::OutlineEntry& entry : entries) {
        Dict dict = objects.dict();
        dict.text("Title", entry.title);
        destinations.point(dict, entry.destination);
        const auto level =
            std::min(static_cast<std::size_t>(std::max(entry.level, 0)), open.size());
        open.resize(level);
        auto& siblings = open.empty() ? top : bookmarks[open.back()].kids;
        siblings.push_back(bookmarks.size());
        open.push_back(bookmarks.size());
        bookmarks.push_back({dict, {}});
    }
    root.name("Type", "Outlines").number("Count", static_cast<int>(top.size()));
    chain(bookmarks, root, top);
    for (const Bookmark& bookmark : bookmarks) {
        if (!bookmark.kids.empty()) {  // negative: shown closed
            Dict{bookmark.dict}.number("Count", -static_cast<int>(bookmark.kids.size()));
            chain(bookmarks, bookmark.dict, bookmark.kids);
        }
    }
    return root;
}

Dict add_page_labels(Objects& objects, std::span<const PageObject> pages) {
    Dict labels = objects.dict();
    Array ranges = labels.array("Nums");
    std::optional<int> expected;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string& label = pages[i].encoded->label;
        const auto number = folio(label);
        if (!number || number != expected) {
            Dict range = ranges.number(static_cast<int>(i)).dict();
            if (number) {
                range.name("S", "D").number("St", *number);
            } else {
                range.text("P", label);
            }
        }
        expected = number ? std::optional{*number + 1} : std::nullopt;
    }
    return labels;
}

}  // namespace portraits::write
