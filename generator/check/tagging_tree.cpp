#include "generator/check/tagging_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace portraits::check::pdf {
namespace {

/// A tree deeper than this leads into itself.
constexpr int deepest = 64;

using Kind = StructureKid::Kind;

class TreeReader {
public:
    explicit TreeReader(const PdfFile& file) : root_{value(file.catalog(), "StructTreeRoot")} {
        for (std::size_t i = 0; i < file.pages().size(); ++i) {
            Object page = file.pages()[i].object;
            pages_[page.getObjGen()] = static_cast<int>(i);
            const auto key = number(value(page, "StructParents"));
            if (key) {
                page_keys_[static_cast<int>(*key)] = static_cast<int>(i);
            }
        }
        roles_ = value(root_, "RoleMap");
        classes_ = value(root_, "ClassMap");
    }

    StructureTree read() {
        tree_.exists = root_.isDictionary();
        for (Object kid : kids_of(root_)) {
            read_element(kid, -1, -1, 0);
        }
        read_parents(value(root_, "ParentTree"), 0);
        return std::move(tree_);
    }

private:
    static std::vector<Object> kids_of(Object holder) {
        Object kids = value(holder, "K");
        if (kids.isArray()) {
            return items(kids);
        }
        return kids.isNull() ? std::vector<Object>{} : std::vector{kids};
    }

    int page_of(Object holder, int otherwise) {
        Object page = value(holder, "Pg");
        const auto found = page.isIndirect() ? pages_.find(page.getObjGen()) : pages_.end();
        return found == pages_.end() ? otherwise : found->second;
    }

    /// Role maps may lead through several types (ISO 32000-1, 14.7.3).
    std::string mapped(std::string type) {
        for (int i = 0; i < deepest && !is_standard_role(type); ++i) {
            const std::string next = name(value(roles_, type));
            if (next.empty()) {
                break;
            }
            type = next;
        }
        return type;
    }

    int read_element(Object object, int parent, int page, int depth) {
        if (!object.isDictionary() || depth > deepest) {
            tree_.faults.push_back(fmt::format("{} is no structure element", reference(object)));
            return -1;
        }
        const int place = static_cast<int>(tree_.elements.size());
        tree_.elements.push_back(facts_of(object, parent, page_of(object, page)));
        const int own_page = tree_.elements.back().page;
        std::vector<StructureKid> kids;
        for (Object kid : kids_of(object)) {
            add_kid(kids, kid, place, own_page, depth);
        }
        tree_.elements[static_cast<std::size_t>(place)].kids = std::move(kids);
        return place;
    }

    StructureElement facts_of(Object object, int parent, int page) {
        StructureElement element;
        element.object = object;
        element.parent = parent;
        element.page = page;
        element.type = name(value(object, "S"));
        element.role = mapped(element.type);
        element.has_alt = has(object, "Alt");
        element.alt = text(value(object, "Alt"));
        element.actual_text = text(value(object, "ActualText"));
        element.lang = text(value(object, "Lang"));
        element.id = bytes(value(object, "ID"));
        for (Object name_of_class : one_or_more(value(object, "C"))) {
            read_owners(element, value(classes_, name(name_of_class)));
        }
        read_owners(element, value(object, "A"));  // what an element says itself counts more
        return element;
    }

    static std::vector<Object> one_or_more(Object object) {
        return object.isArray() ? items(object) : std::vector{object};
    }

    static void read_owners(StructureElement& element, Object attributes) {
        for (const Object& owner : one_or_more(attributes)) {
            read_attributes(element, owner);
        }
    }

    static void read_attributes(StructureElement& element, Object owner) {
        if (has(owner, "Scope")) {
            element.scope = name(value(owner, "Scope"));
        }
        if (has(owner, "ListNumbering")) {
            element.numbering = name(value(owner, "ListNumbering"));
        }
        element.column_span =
            static_cast<int>(number_or(value(owner, "ColSpan"), element.column_span));
        element.row_span = static_cast<int>(number_or(value(owner, "RowSpan"), element.row_span));
    }

    void add_kid(std::vector<StructureKid>& kids, Object kid, int place, int page, int depth) {
        const std::string type = name(value(kid, "Type"));
        if (kid.isInteger()) {
            add_content(kids, static_cast<int>(kid.getIntValue()), page, place);
        } else if (type == "MCR") {
            add_content(kids, static_cast<int>(number_or(value(kid, "MCID"), -1)),
                        page_of(kid, page), place);
        } else if (type == "OBJR") {
            kids.push_back({Kind::Annotation, -1, page_of(kid, page), value(kid, "Obj")});
        } else if (const int child = read_element(kid, place, page, depth + 1); child >= 0) {
            kids.push_back({Kind::Element, child, -1, {}});
        }
    }

    void add_content(std::vector<StructureKid>& kids, int id, int page, int place) {
        kids.push_back({Kind::Content, id, page, {}});
        if (!tree_.owners.try_emplace({page, id}, place).second) {
            tree_.faults.push_back(
                fmt::format("content {} of page {} belongs to two elements", id, page + 1));
        }
    }

    /// A number tree: pairs in the leaves, below any number of levels (ISO 32000-1, 7.9.7).
    void read_parents(Object node, int depth) {
        const std::vector<Object> pairs = items(value(node, "Nums"));
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            note_parent(static_cast<int>(number_or(pairs[i], -1)), pairs[i + 1]);
        }
        if (depth < deepest) {
            for (const Object& kid : items(value(node, "Kids"))) {
                read_parents(kid, depth + 1);
            }
        }
    }

    void note_parent(int key, Object target) {
        const auto page = page_keys_.find(key);
        if (page == page_keys_.end()) {
            tree_.object_parents[key] = target;
            return;
        }
        const std::vector<Object> each = items(target);
        for (std::size_t id = 0; id < each.size(); ++id) {
            if (!Object{each[id]}.isNull()) {
                tree_.parents[{page->second, static_cast<int>(id)}] = each[id];
            }
        }
    }

    Object root_, roles_, classes_;
    std::map<QPDFObjGen, int> pages_;
    std::map<int, int> page_keys_;  ///< `StructParents` to page
    StructureTree tree_;
};

}  // namespace

std::string StructureTree::path(int place) const {
    std::string path;
    for (; place >= 0; place = at(place).parent) {
        path = path.empty() ? at(place).role : fmt::format("{}/{}", at(place).role, path);
    }
    return path;
}

std::string StructureTree::lang(int place) const {
    for (; place >= 0; place = at(place).parent) {
        if (!at(place).lang.empty()) {
            return at(place).lang;
        }
    }
    return {};
}

std::size_t StructureTree::page(int place) const {
    if (at(place).page >= 0) {
        return static_cast<std::size_t>(at(place).page);
    }
    for (const int child : children(place)) {
        return page(child);
    }
    return 0;
}

std::vector<int> StructureTree::children(int place) const {
    std::vector<int> all;
    for (const StructureKid& kid : at(place).kids) {
        if (kid.kind == StructureKid::Kind::Element) {
            all.push_back(kid.index);
        }
    }
    return all;
}

StructureTree read_structure(const PdfFile& file) { return TreeReader{file}.read(); }

bool is_standard_role(const std::string& role) {
    static const std::set<std::string, std::less<>> standard{
        "Document", "Part",    "Art",   "Sect",      "Div",     "BlockQuote", "Caption",
        "TOC",      "TOCI",    "Index", "NonStruct", "Private", "P",          "H",
        "H1",       "H2",      "H3",    "H4",        "H5",      "H6",         "L",
        "LI",       "Lbl",     "LBody", "Table",     "TR",      "TH",         "TD",
        "THead",    "TBody",   "TFoot", "Span",      "Quote",   "Note",       "Reference",
        "BibEntry", "Code",    "Link",  "Annot",     "Ruby",    "RB",         "RT",
        "RP",       "Warichu", "WT",    "WP",        "Figure",  "Formula",    "Form"};
    return standard.contains(role);
}

}  // namespace portraits::check::pdf
