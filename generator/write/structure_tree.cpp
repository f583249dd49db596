#include "generator/write/structure_tree.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace portraits::write {
namespace {

using Kind = StructureKid::Kind;

/// Sets of attributes that many elements share, by the names that elements use for them: what each would cost is written once.
constexpr std::string_view class_map =
    "<</RowHead<</O/Table/Scope/Row>>/ColumnHead<</O/Table/Scope/Column>>"
    "/Bulleted<</O/List/ListNumbering/Disc>>/Numbered<</O/List/ListNumbering/Decimal>>>>";

std::string_view class_of(const ink::Node& node) {
    switch (node.scope) {
        case ink::Node::Scope::Row: return "/C/RowHead";
        case ink::Node::Scope::Column: return "/C/ColumnHead";
        case ink::Node::Scope::None: break;
    }
    switch (node.numbering) {
        case ink::Node::Numbering::Disc: return "/C/Bulleted";
        case ink::Node::Numbering::Decimal: return "/C/Numbered";
        case ink::Node::Numbering::None: break;
    }
    return {};
}

/// An element's own attributes (ISO 32000-1, 14.8.5) beside those of its class.
std::string attributes(const StructureNode& element, Length page_height) {
    const ink::Node& node = element.node;
    if (node.column_span > 1) {
        return fmt::format("/A<</O/Table/ColSpan {}>>", node.column_span);
    }
    if (node.role == ink::Role::Figure) {
        const Rect& box = element.bounds;
        return fmt::format("/A<</O/Layout/BBox[{:.1f} {:.1f} {:.1f} {:.1f}]>>", box.left().to_pt(),
                           (page_height - box.bottom()).to_pt(), box.right().to_pt(),
                           (page_height - box.top()).to_pt());
    }
    return {};
}

/// The elements that something on the page leads to: those without ink are left out.
std::vector<bool> used_nodes(const EncodedPage& page) {
    std::vector<bool> used(page.nodes.size());
    const auto note = [&](const std::vector<StructureKid>& kids) {
        for (const StructureKid& kid : kids) {
            if (kid.kind == Kind::Node) {
                used[static_cast<std::size_t>(kid.index)] = true;
            }
        }
    };
    note(page.top);
    for (const StructureNode& node : page.nodes) {
        note(node.kids);
    }
    return used;
}

}  // namespace

/// A page whose elements have numbers.
struct StructureTree::PageElements {
    int number;
    const EncodedPage& encoded;
    const std::vector<std::optional<Annotation>>& links;
    std::vector<int> elements;  ///< by node; 0 for those that are not used

    [[nodiscard]] int element(int node) const { return elements[static_cast<std::size_t>(node)]; }
    [[nodiscard]] std::string kids(const std::vector<StructureKid>& list) const {
        std::string out;
        for (const StructureKid& kid : list) {
            append_kid(out, kid);
        }
        return out;
    }

private:
    void append_kid(std::string& out, const StructureKid& kid) const {
        switch (kid.kind) {
            case Kind::MarkedContent: append_text(out, "{} ", kid.index); return;
            case Kind::Node: append_reference(out, element(kid.index)); return;
            case Kind::Link: break;
        }
        if (const auto& link = links.at(static_cast<std::size_t>(kid.index))) {
            append_text(out, "<</Type/OBJR/Obj {} 0 R>>", link->number);
        }
    }
};

StructureTree::StructureTree(Objects& objects, std::size_t pages)
    : objects_{objects},
      root_{objects.dict()},
      document_{objects.dict()},
      next_key_{static_cast<int>(pages)} {}

Dict StructureTree::finish() {
    objects_.write(
        document_,
        Entries{}.name("S", "Document").reference("P", root_.id()).raw("K", "[" + top_ + "]"));
    const Dict parents = objects_.dict();
    objects_.write(parents, Entries{}.raw("Nums", "[" + owners_ + annotation_owners_ + "]"));
    Entries root;
    root.name("Type", "StructTreeRoot")
        .reference("K", document_.id())
        .reference("ParentTree", parents.id())
        .number("ParentTreeNextKey", next_key_)
        .raw("ClassMap", class_map);
    if (!notes_.empty()) {
        const Dict ids = objects_.dict();
        objects_.write(ids, Entries{}.raw("Names", "[" + notes_ + "]"));
        root.reference("IDTree", ids.id());
    }
    objects_.write(root_, root);
    return root_;
}

void StructureTree::add_page(int number, const EncodedPage& page,
                             std::vector<std::optional<Annotation>>& links, Entries& entries) {
    PageElements elements{number, page, links, {}};
    for (const bool used : used_nodes(page)) {
        elements.elements.push_back(used ? objects_.file().reserve() : 0);
    }
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
        if (elements.elements[i] != 0) {
            write_element(elements, i);
            own_annotations(page.nodes[i], elements.elements[i], links);
        }
    }
    top_ += elements.kids(page.top);
    note_owners(elements, entries);
    ++next_page_;
}

void StructureTree::write_element(const PageElements& page, std::size_t place) {
    const StructureNode& element = page.encoded.nodes[place];
    const ink::Node& node = element.node;
    const int id = page.elements[place];
    Entries entries;
    entries.name("S", ink::name_of(node.role));
    entries.reference("P", node.parent == ink::NodeId::Artifact
                               ? document_.id()
                               : page.element(static_cast<int>(node.parent)));
    entries.reference("Pg", page.number);
    if (!element.kids.empty()) {
        entries.raw("K", "[" + page.kids(element.kids) + "]");
    }
    for (const auto& [key, value] : {std::pair{"Alt", &node.alt}, std::pair{"Lang", &node.lang},
                                     std::pair{"ActualText", &node.actual_text}}) {
        if (!value->empty()) {
            entries.text(key, *value);
        }
    }
    if (node.role == ink::Role::Note) {  // a note must have an id (ISO 14289-1, 7.9)
        entries.raw("ID", fmt::format("(n{:06})", ++note_count_));
        append_text(notes_, "(n{:06}){} 0 R ", note_count_, id);
    }
    entries.all(class_of(node)).all(attributes(element, page.encoded.trim.height));
    objects_.file().write(id, entries.dictionary());
}

void StructureTree::note_owners(const PageElements& page, Entries& entries) {
    if (page.encoded.owners.empty()) {
        return;
    }
    entries.number("StructParents", next_page_);
    append_text(owners_, "{}[", next_page_);
    for (const int owner : page.encoded.owners) {
        append_reference(owners_, page.element(owner));
    }
    owners_ += "]\n";
}

void StructureTree::own_annotations(const StructureNode& element, int id,
                                    std::vector<std::optional<Annotation>>& links) {
    for (const StructureKid& kid : element.kids) {
        if (kid.kind != Kind::Link) {
            continue;
        }
        if (auto& link = links.at(static_cast<std::size_t>(kid.index))) {
            link->entries.number("StructParent", next_key_);
            append_text(annotation_owners_, "{} {} 0 R ", next_key_++, id);
        }
    }
}

}  // namespace portraits::write
