// The structure of the screen sample and the content that it speaks of.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/check/pdf_sample.h"

namespace portraits::testing {
namespace {

using Object = QPDFObjectHandle;

Object parsed(const std::string& text) { return Object::parse(text); }

}  // namespace

/// One page: a heading, a paragraph, a table of two rows, a list of one item, a figure, a note, a link; a folio.
void PdfSample::add_tags() {
    tree_ = qpdf_.makeIndirectObject(parsed("<</Type /StructTreeRoot>>"));
    catalog().replaceKey("/StructTreeRoot", tree_);
    catalog().replaceKey("/MarkInfo", parsed("<</Marked true>>"));
    page(0).replaceKey("/StructParents", Object::newInteger(0));
    page(0).replaceKey("/Tabs", Object::newName("/S"));
    Object document = add_element("Document", "Document", tree_);
    add_element("H1", "H1", document, {0});
    add_element("P", "P", document, {1});
    Object table = add_element("Table", "Table", document);
    for (const int row : {1, 2}) {
        Object tr = add_element(fmt::format("TR{}", row), "TR", table);
        add_element(fmt::format("TH{}", row), "TH", tr, {2 * row})
            .replaceKey("/A", parsed("<</O /Table /Scope /Row>>"));
        add_element(fmt::format("TD{}", row), "TD", tr, {2 * row + 1});
    }
    Object list = add_element("L", "L", document);
    list.replaceKey("/C", Object::newName("/Bulleted"));
    tree_.replaceKey("/ClassMap", parsed("<</Bulleted <</O /List /ListNumbering /Disc>> >>"));
    Object item = add_element("LI", "LI", list);
    add_element("Lbl", "Lbl", item, {6});
    add_element("LBody", "LBody", item, {7});
    Object figure = add_element("Figure", "Figure", document, {8});
    figure.replaceKey("/Alt", Object::newString("A field"));
    add_element("Note", "Note", document, {9}).replaceKey("/ID", Object::newString("n1"));
    Object link = add_element("Link", "Link", document, {10});
    Object annotation = qpdf_.makeIndirectObject(
        parsed("<</Type /Annot /Subtype /Link /Rect [60 300 120 312] /Contents (See) "
               "/StructParent 1 /A <</S /URI /URI (https://example.org/)>> >>"));
    page(0).replaceKey("/Annots", Object::newArray({annotation}));
    Object reference = parsed("<</Type /OBJR>>");
    reference.replaceKey("/Obj", annotation);
    link.getKey("/K").appendItem(reference);
    Object parents = parsed("<</Nums []>>");
    Object numbers = parents.getKey("/Nums");
    for (const Object& part :
         {Object::newInteger(0), Object::newArray(owners_), Object::newInteger(1), link}) {
        numbers.appendItem(part);
    }
    tree_.replaceKey("/ParentTree", parents);

    const auto text = [this](int id, int y, const char* words) {
        return fmt::format("/T <</MCID {}>> BDC BT /F 10 Tf 60 {} Td {} ET EMC\n", id, y,
                           shown(words));
    };
    append(0, "0.1 0.1 0.1 rg\n" + text(0, 760, "Title") + text(1, 740, "Words") +
                  text(2, 720, "Area") + text(3, 700, "243") + text(4, 680, "People") +
                  text(5, 660, "1000") + text(6, 640, "1") + text(7, 620, "Item") +
                  "/Figure <</MCID 8>> BDC 0.07 0.32 0.53 rg 60 400 100 50 re f EMC\n"
                  "0.1 0.1 0.1 rg\n" +
                  text(9, 350, "Note") + text(10, 300, "See") +
                  "/Artifact BMC BT /F 10 Tf 500 30 Td " + shown("7") + " ET EMC\n");
}

QPDFObjectHandle PdfSample::add_element(const std::string& name, const std::string& role,
                                        QPDFObjectHandle parent, const std::vector<int>& contents) {
    Object made = qpdf_.makeIndirectObject(parsed("<</Type /StructElem /K []>>"));
    made.replaceKey("/S", Object::newName("/" + role));
    made.replaceKey("/P", parent);
    made.replaceKey("/Pg", page(0));
    for (const int id : contents) {
        made.getKey("/K").appendItem(Object::newInteger(id));
        owners_.push_back(made);
    }
    if (!parent.hasKey("/K")) {
        parent.replaceKey("/K", Object::newArray());
    }
    parent.getKey("/K").appendItem(made);
    elements_.emplace_back(name, made);
    return made;
}

QPDFObjectHandle PdfSample::element(std::string_view name) {
    for (const auto& [known, object] : elements_) {
        if (known == name) {
            return object;
        }
    }
    FAIL("the sample has no element " << name);
    return {};
}

}  // namespace portraits::testing
