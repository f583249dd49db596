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
    int number = 0;
    Entries entries;
    std::vector<std::size_t> kids;
};

/// Links siblings to each other and to their parent.
void chain(std::vector<Bookmark>& bookmarks, int parent, Entries& of_parent,
           const std::vector<std::size_t>& kids) {
    of_parent.reference("First", bookmarks[kids.front()].number)
        .reference("Last", bookmarks[kids.back()].number);
    for (std::size_t i = 0; i < kids.size(); ++i) {
        Entries& kid = bookmarks[kids[i]].entries;
        kid.reference("Parent", parent);
        if (i > 0) {
            kid.reference("Prev", bookmarks[kids[i - 1]].number);
        }
        if (i + 1 < kids.size()) {
            kid.reference("Next", bookmarks[kids[i + 1]].number);
        }
    }
}

/// Bookmarks in the order of the entries, and which of them stand at the top.
struct Bookmarks {
    std::vector<Bookmark> all;
    std::vector<std::size_t> top;
};

Bookmarks make_bookmarks(ObjectFile& file, const std::vector<ink::OutlineEntry>& entries,
                         Destinations& destinations) {
    Bookmarks made;
    std::vector<std::size_t> open;  // the last bookmark of each level
    for (const ink::OutlineEntry& entry : entries) {
        Bookmark bookmark{file.reserve(), {}, {}};
        bookmark.entries.text("Title", entry.title);
        destinations.point(bookmark.entries, entry.destination);
        const auto level =
            std::min(static_cast<std::size_t>(std::max(entry.level, 0)), open.size());
        open.resize(level);
        auto& siblings = open.empty() ? made.top : made.all[open.back()].kids;
        siblings.push_back(made.all.size());
        open.push_back(made.all.size());
        made.all.push_back(std::move(bookmark));
    }
    return made;
}

}  // namespace

void Destinations::add(int number, const EncodedPage& page) {
    for (const ink::Destination& d : page.destinations) {
        places_.try_emplace(
            d.name, Place{number, d.place.x.to_pt(), (page.trim.height - d.place.y).to_pt()});
    }
}

bool Destinations::has(const std::string& name) {
    const bool known = places_.contains(name);
    if (!known) {
        missing_.insert(name);
    }
    return known;
}

void Destinations::point(Entries& from, const std::string& name) {
    if (!has(name)) {
        return;
    }
    const Place& place = places_.find(name)->second;
    std::string target = "[";
    append_reference(target, place.page);
    target += "/XYZ ";
    append_number(target, place.x);
    target += ' ';
    append_number(target, place.y);
    from.raw("Dest", target + " null]");
}

std::vector<std::string> Destinations::missing() const {
    return {missing_.begin(), missing_.end()};
}

std::vector<std::optional<Annotation>> make_links(ObjectFile& file, const EncodedPage& page,
                                                  Destinations& destinations) {
    constexpr int printed = 4;  // the flag that archives ask of every annotation
    std::vector<std::optional<Annotation>> made;
    for (const auto& [link, tagged] : page.links) {
        made.emplace_back();
        if (link.uri.empty() && !destinations.has(link.destination)) {
            continue;
        }
        Entries entries;
        entries.name("Type", "Annot").name("Subtype", "Link").number("F", printed);
        entries.box("Rect", link.area, page.trim.height).raw("Border", "[0 0 0]");
        if (link.uri.empty()) {
            destinations.point(entries, link.destination);
        } else {
            entries.raw("A", Entries{}.name("S", "URI").text("URI", link.uri).dictionary());
        }
        const std::string& told = link.contents.empty() ? link.uri : link.contents;
        entries.text("Contents", told.empty() ? link.destination : told);
        made.back() = Annotation{file.reserve(), std::move(entries)};
    }
    return made;
}

void write_links(ObjectFile& file, const std::vector<std::optional<Annotation>>& links,
                 Entries& page) {
    std::string numbers;
    for (const std::optional<Annotation>& link : links) {
        if (link) {
            file.write(link->number, link->entries.dictionary());
            append_reference(numbers, link->number);
        }
    }
    if (!numbers.empty()) {
        page.raw("Annots", "[" + numbers + "]");
    }
}

std::optional<Dict> add_outline(Objects& objects, const std::vector<ink::OutlineEntry>& entries,
                                Destinations& destinations) {
    if (entries.empty()) {
        return std::nullopt;
    }
    ObjectFile& file = objects.file();
    auto [bookmarks, top] = make_bookmarks(file, entries, destinations);
    const Dict root = objects.dict();
    Entries of_root;
    of_root.name("Type", "Outlines").number("Count", static_cast<int>(top.size()));
    chain(bookmarks, root.id(), of_root, top);
    for (Bookmark& bookmark : bookmarks) {
        if (!bookmark.kids.empty()) {  // negative: shown closed
            bookmark.entries.number("Count", -static_cast<int>(bookmark.kids.size()));
            chain(bookmarks, bookmark.number, bookmark.entries, bookmark.kids);
        }
    }
    for (const Bookmark& bookmark : bookmarks) {
        file.write(bookmark.number, bookmark.entries.dictionary());
    }
    objects.write(root, of_root);
    return root;
}

Dict add_page_labels(Objects& objects, const std::vector<std::string>& labels) {
    Dict tree = objects.dict();
    Array ranges = tree.array("Nums");
    std::optional<int> expected;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string& label = labels[i];
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
    return tree;
}

}  // namespace portraits::write
