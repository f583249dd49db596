// Annotations: in the structure, with words for those who hear them, in the order of the structure, and leading somewhere.

#include <fmt/format.h>

#include <map>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

bool is_hidden(Object annotation) {
    constexpr int hidden = 2;
    const auto flags = static_cast<int>(number_or(value(annotation, "F"), 0));
    return (flags & hidden) != 0 || name(value(annotation, "Subtype")) == "Popup";
}

/// Calls `visit(page, annotation, box)`.
template <typename Visit>
void for_each_annotation(const Reading& reading, Visit visit) {
    for (std::size_t page = 0; page < reading.file.pages().size(); ++page) {
        for (Object annotation : items(value(reading.file.pages()[page].object, "Annots"))) {
            if (!is_hidden(annotation)) {
                visit(page, annotation, box(value(annotation, "Rect")).value_or(Box{}));
            }
        }
    }
}

std::map<QPDFObjGen, int> holders_of(const StructureTree& tree) {
    std::map<QPDFObjGen, int> holders;
    for (std::size_t i = 0; i < tree.elements.size(); ++i) {
        for (const StructureKid& kid : tree.elements[i].kids) {
            if (kid.kind == StructureKid::Kind::Annotation) {
                holders[kid.object.getObjGen()] = static_cast<int>(i);
            }
        }
    }
    return holders;
}

void tagged(const Reading& reading, Findings& findings) {
    const std::map<QPDFObjGen, int> holders = holders_of(reading.tree);
    for_each_annotation(reading, [&](std::size_t page, Object annotation, const Box& area) {
        const std::string kind = name(value(annotation, "Subtype"));
        const auto holder = holders.find(annotation.getObjGen());
        const std::string wanted = kind == "Link" ? "Link" : kind == "Widget" ? "Form" : "Annot";
        if (holder == holders.end()) {
            findings.at(page, area, fmt::format("an annotation {} is in no element", kind));
            return;
        }
        const StructureElement& element = reading.tree.at(holder->second);
        const auto key = static_cast<int>(number_or(value(annotation, "StructParent"), -1));
        const auto back = reading.tree.object_parents.find(key);
        if (element.role != wanted) {
            findings.at(page, area, fmt::format("an annotation {} is in {}", kind, element.role));
        } else if (back == reading.tree.object_parents.end() ||
                   !back->second.isSameObjectAs(element.object)) {
            findings.at(page, area,
                        "the parent tree does not lead from the annotation to its element");
        }
    });
}

void contents(const Reading& reading, Findings& findings) {
    for_each_annotation(reading, [&](std::size_t page, Object annotation, const Box& area) {
        if (text(value(annotation, "Contents")).empty()) {
            findings.at(page, area, "an annotation has no words for those who do not see it");
        }
    });
}

void tabs(const Reading& reading, Findings& findings) {
    std::set<std::size_t> told;
    for_each_annotation(reading, [&](std::size_t page, Object /*annotation*/, const Box& /*area*/) {
        if (name(value(reading.file.pages()[page].object, "Tabs")) != "S" &&
            told.insert(page).second) {
            findings.on_page(page, "the tab key does not follow the structure");
        }
    });
}

/// The places that a document can be sent to: pages, and names.
class Targets {
public:
    explicit Targets(const PdfFile& file) : file_{file} {
        for (const PdfPage& page : file.pages()) {
            pages_.insert(Object{page.object}.getObjGen());
        }
        add_names(value(file.catalog(), {"Names", "Dests"}), 0);
        for (const std::string& key : keys(value(file.catalog(), "Dests"))) {
            names_.insert(key);
        }
    }

    /// True for a link or bookmark that leads somewhere.
    [[nodiscard]] bool reached_from(Object holder) const {
        Object action = value(holder, "A");
        if (name(value(action, "S")) == "URI") {
            return bytes(value(action, "URI")).find(':') != std::string::npos;
        }
        Object place = has(holder, "Dest") ? value(holder, "Dest") : value(action, "D");
        if (place.isName() || place.isString()) {
            return names_.contains(place.isName() ? name(place) : bytes(place));
        }
        std::vector<Object> parts = items(place);
        return !parts.empty() && pages_.contains(parts.front().getObjGen());
    }

private:
    /// A name tree: pairs in the leaves (ISO 32000-1, 7.9.6).
    void add_names(Object node, int depth) {
        const std::vector<Object> pairs = items(value(node, "Names"));
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            names_.insert(bytes(pairs[i]));
        }
        constexpr int deepest = 32;
        if (depth < deepest) {
            for (const Object& kid : items(value(node, "Kids"))) {
                add_names(kid, depth + 1);
            }
        }
    }

    const PdfFile& file_;
    std::set<QPDFObjGen> pages_;
    std::set<std::string> names_;
};

void check_bookmarks(const Targets& targets, Object first, Findings& findings, std::size_t& left) {
    for (Object entry = first; entry.isDictionary() && left > 0; entry = value(entry, "Next")) {
        --left;
        if (!targets.reached_from(entry)) {
            findings.in_file(fmt::format("the bookmark {} leads nowhere",
                                         in_quotes(text(value(entry, "Title")))));
        }
        check_bookmarks(targets, value(entry, "First"), findings, left);
    }
}

void lead_somewhere(const Reading& reading, Findings& findings) {
    const Targets targets{reading.file};
    for_each_annotation(reading, [&](std::size_t page, Object annotation, const Box& area) {
        if (name(value(annotation, "Subtype")) == "Link" && !targets.reached_from(annotation)) {
            findings.at(page, area,
                        fmt::format("the link {} leads nowhere",
                                    in_quotes(text(value(annotation, "Contents")))));
        }
    });
    std::size_t left = reading.file.objects().size();  // a ring of bookmarks must not hold us
    check_bookmarks(targets, value(reading.file.catalog(), {"Outlines", "First"}), findings, left);
}

constexpr Rule rules[] = {
    {"links-tagged", Level::Error, "Every annotation is in the structure, a link in a Link.",
     tagged},
    {"link-contents", Level::Error, "Every annotation has words that say what it is.", contents},
    {"tab-order", Level::Error, "On pages with annotations the tab key follows the structure.",
     tabs},
    {"links-lead", Level::Error, "Every link and bookmark leads to a place that is there.",
     lead_somewhere},
};

}  // namespace

std::span<const Rule> link_rules() { return rules; }

}  // namespace portraits::check::pdf
