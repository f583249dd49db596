// Every mark on a page belongs to one structure element or is an artifact, and page and tree tell the same of it.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

bool is_tagged_or_artifact(const Reading& reading, std::size_t page, const Mark& mark) {
    const PageContent& content = reading.pages[page];
    const int tagged = content.tagged_content(mark.content);
    if (tagged >= 0) {
        const int id = content.contents[static_cast<std::size_t>(tagged)].id;
        return reading.tree.owners.contains({static_cast<int>(page), id});
    }
    return content.is_artifact(mark.content);
}

void tagged(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const auto& marks = reading.pages[page].marks;
        const auto lost = [&](const Mark& m) { return !is_tagged_or_artifact(reading, page, m); };
        const auto first = std::find_if(marks.begin(), marks.end(), lost);
        if (first != marks.end()) {
            findings.at(page, first->box,
                        fmt::format("{} objects belong to no element and are no artifacts",
                                    std::count_if(first, marks.end(), lost)));
        }
    }
}

void known(const Reading& reading, Findings& findings) {
    std::set<std::pair<int, int>> seen;
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const MarkedContent& content : reading.pages[page].contents) {
            if (content.id >= 0 && !seen.insert({static_cast<int>(page), content.id}).second) {
                findings.on_page(page, fmt::format("two contents have the id {}", content.id));
            }
        }
    }
    for (const auto& [key, owner] : reading.tree.owners) {
        if (!seen.contains(key)) {
            findings.on_page(static_cast<std::size_t>(std::max(0, key.first)),
                             fmt::format("{} speaks of content {}, which is not there",
                                         reading.tree.path(owner), key.second));
        }
    }
}

void apart(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const PageContent& content = reading.pages[page];
        for (const MarkedContent& one : content.contents) {
            if (one.id >= 0 && content.is_artifact(one.parent)) {
                findings.on_page(page, fmt::format("content {} lies inside an artifact", one.id));
            }
            if (one.tag == "Artifact" && content.tagged_content(one.parent) >= 0) {
                findings.on_page(page, "an artifact lies inside tagged content");
            }
            if (one.id >= 0 && content.tagged_content(one.parent) >= 0) {
                findings.on_page(
                    page, fmt::format("content {} lies inside other tagged content", one.id));
            }
        }
    }
}

void parent_tree(const Reading& reading, Findings& findings) {
    for (const auto& [key, owner] : reading.tree.owners) {
        const auto parent = reading.tree.parents.find(key);
        if (parent == reading.tree.parents.end() ||
            !parent->second.isSameObjectAs(reading.tree.at(owner).object)) {
            findings.on_page(static_cast<std::size_t>(std::max(0, key.first)),
                             fmt::format("content {} of {} leads elsewhere in the parent tree",
                                         key.second, reading.tree.path(owner)));
        }
    }
}

constexpr Rule rules[] = {
    {"content-tagged", Level::Error,
     "All that is painted belongs to a structure element or is an artifact.", tagged},
    {"content-known", Level::Error,
     "The content that the structure speaks of is on its page, once.", known},
    {"artifacts-apart", Level::Error, "Artifacts and tagged contents do not lie inside each other.",
     apart},
    {"parent-tree", Level::Error, "From each content the parent tree leads back to its element.",
     parent_tree},
};

}  // namespace

std::span<const Rule> tagged_content_rules() { return rules; }

}  // namespace portraits::check::pdf
