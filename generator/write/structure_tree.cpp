#include "generator/write/structure_tree.h"

#include <fmt/format.h>

#include <iterator>
#include <string>

#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

using Kind = StructureKid::Kind;

template <typename... Args>
void append(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

/// Sets of attributes that many elements share, by the names that elements use for them: what each would cost is written once.
constexpr std::string_view class_map =
    "/RowHead<</O/Table/Scope/Row>>/ColumnHead<</O/Table/Scope/Column>>"
    "/Bulleted<</O/List/ListNumbering/Disc>>/Numbered<</O/List/ListNumbering/Decimal>>\n";

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

class TreeWriter {
public:
    TreeWriter(Objects& objects, std::span<PageObject> pages)
        : objects_{objects},
          pages_{pages},
          root_{objects.dict()},
          document_{objects.dict()},
          next_key_{static_cast<int>(pages.size())} {}

    Dict write();

private:
    void write_page(int place);
    void write_element(const PageObject& page, std::size_t node);
    std::string kids(const PageObject& page, const std::vector<StructureKid>& kids) const;
    std::string kid(const PageObject& page, const StructureKid& kid) const;
    void note_owners(PageObject& page, int place);
    void own_annotations(PageObject& page, const StructureNode& element, int id);

    Objects& objects_;
    std::span<PageObject> pages_;
    Dict root_, document_;
    std::vector<Dict> elements_;  ///< of the page being written
    std::string top_;             ///< kids of the document
    std::string owners_;          ///< the parent tree: pages, by their places
    std::string annotation_owners_;
    std::string notes_;  ///< the tree of element ids
    int next_key_;
    int note_count_ = 0;
};

Dict TreeWriter::write() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        write_page(static_cast<int>(i));
    }
    objects_.set_entries(document_, fmt::format("/S/Document/P {} 0 R/K[{}]\n", root_.id(), top_));
    Dict parents = objects_.dict();
    objects_.set_entries(parents, fmt::format("/Nums[{}{}]\n", owners_, annotation_owners_));
    root_.name("Type", "StructTreeRoot")
        .set("K", document_)
        .set("ParentTree", parents)
        .number("ParentTreeNextKey", next_key_);
    objects_.set_entries(root_.dict("ClassMap"), std::string{class_map});
    if (!notes_.empty()) {
        Dict ids = objects_.dict();
        objects_.set_entries(ids, fmt::format("/Names[{}]\n", notes_));
        root_.set("IDTree", ids);
    }
    return root_;
}

void TreeWriter::write_page(int place) {
    PageObject& page = pages_[static_cast<std::size_t>(place)];
    const auto& nodes = page.encoded->nodes;
    std::vector<bool> used(nodes.size());
    for (const StructureKid& kid : page.encoded->top) {
        used[static_cast<std::size_t>(kid.index)] = true;
    }
    for (const StructureNode& node : nodes) {
        for (const StructureKid& kid : node.kids) {
            if (kid.kind == Kind::Node) {
                used[static_cast<std::size_t>(kid.index)] = true;
            }
        }
    }
    elements_.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        elements_.push_back(used[i] ? objects_.dict() : document_);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (used[i]) {
            write_element(page, i);
            own_annotations(page, nodes[i], elements_[i].id());
        }
    }
    top_ += kids(page, page.encoded->top);
    note_owners(page, place);
}

void TreeWriter::write_element(const PageObject& page, std::size_t place) {
    const StructureNode& element = page.encoded->nodes[place];
    const ink::Node& node = element.node;
    const int id = elements_[place].id();
    const Dict parent = node.parent == ink::NodeId::Artifact
                            ? document_
                            : elements_.at(static_cast<std::size_t>(node.parent));
    std::string out = fmt::format("/S/{}/P {} 0 R/Pg {} 0 R", ink::name_of(node.role), parent.id(),
                                  page.dict.id());
    if (!element.kids.empty()) {
        append(out, "/K[{}]", kids(page, element.kids));
    }
    for (const auto& [key, value] : {std::pair{"Alt", &node.alt}, std::pair{"Lang", &node.lang},
                                     std::pair{"ActualText", &node.actual_text}}) {
        if (!value->empty()) {
            append(out, "/{}{}", key, text_object(*value));
        }
    }
    if (node.role == ink::Role::Note) {  // a note must have an id (ISO 14289-1, 7.9)
        append(out, "/ID(n{:06})", ++note_count_);
        append(notes_, "(n{:06}){} 0 R ", note_count_, id);
    }
    out += class_of(node);
    out += attributes(element, page.encoded->trim.height);
    objects_.set_entries(elements_[place], out += '\n');
}

std::string TreeWriter::kids(const PageObject& page, const std::vector<StructureKid>& kids) const {
    std::string out;
    for (const StructureKid& k : kids) {
        out += kid(page, k);
    }
    return out;
}

std::string TreeWriter::kid(const PageObject& page, const StructureKid& kid) const {
    const auto index = static_cast<std::size_t>(kid.index);
    switch (kid.kind) {
        case Kind::MarkedContent: return fmt::format("{} ", kid.index);
        case Kind::Node: return fmt::format("{} 0 R ", elements_[index].id());
        case Kind::Link: break;
    }
    const auto& annotation = page.annotations.at(index);
    return annotation ? fmt::format("<</Type/OBJR/Obj {} 0 R>>", annotation->id()) : "";
}

void TreeWriter::note_owners(PageObject& page, int place) {
    if (page.encoded->owners.empty()) {
        return;
    }
    page.dict.number("StructParents", place);
    append(owners_, "{}[", place);
    for (const int owner : page.encoded->owners) {
        append(owners_, "{} 0 R ", elements_[static_cast<std::size_t>(owner)].id());
    }
    owners_ += "]\n";
}

void TreeWriter::own_annotations(PageObject& page, const StructureNode& element, int id) {
    for (const StructureKid& kid : element.kids) {
        if (kid.kind != Kind::Link) {
            continue;
        }
        if (auto& annotation = page.annotations.at(static_cast<std::size_t>(kid.index))) {
            annotation->number("StructParent", next_key_);
            append(annotation_owners_, "{} {} 0 R ", next_key_++, id);
        }
    }
}

}  // namespace

Dict add_structure_tree(Objects& objects, std::span<PageObject> pages) {
    return TreeWriter{objects, pages}.write();
}

}  // namespace portraits::write
