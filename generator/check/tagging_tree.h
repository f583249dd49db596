#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "generator/check/pdf_reader.h"

namespace portraits::check::pdf {

/// A part of a structure element: another one, marked content, or an object such as an annotation.
struct StructureKid {
    enum class Kind { Element, Content, Annotation } kind = Kind::Element;
    int index = -1;   ///< the element's place, or the MCID
    int page = -1;    ///< of content
    Object object{};  ///< of an object
};

/// A structure element (ISO 32000-1, 14.7.2).
struct StructureElement {
    std::string type;  ///< as written
    std::string role;  ///< as the role map has it: a standard type, if all is well
    int parent = -1;   ///< place of the element around it
    int page = -1;     ///< where it begins, as far as it says so
    std::vector<StructureKid> kids;
    bool has_alt = false;
    std::string alt, actual_text, lang, id;
    std::string scope, numbering;       ///< attributes
    int column_span = 1, row_span = 1;  ///< the same
    Object object{};
};

/// The structure tree, elements in the order of reading, parents first.
struct StructureTree {
    bool exists = false;
    std::vector<StructureElement> elements;
    std::vector<std::string> faults;
    /// Page and MCID to the place of the element that holds it.
    std::map<std::pair<int, int>, int> owners;
    /// What the parent tree says of the same.
    std::map<std::pair<int, int>, Object> parents;
    /// The parent tree's entries for annotations, by `StructParent`.
    std::map<int, Object> object_parents;

    [[nodiscard]] const StructureElement& at(int place) const {
        return elements[static_cast<std::size_t>(place)];
    }
    /// `Document/Sect/Table`.
    [[nodiscard]] std::string path(int place) const;
    /// The nearest language that an element or one around it states; empty if none does.
    [[nodiscard]] std::string lang(int place) const;
    /// The page of an element or of the first thing inside it; 0 if nothing tells.
    [[nodiscard]] std::size_t page(int place) const;
    [[nodiscard]] std::vector<int> children(int place) const;
};

StructureTree read_structure(const PdfFile& file);

/// True for a structure type of ISO 32000-1, 14.8.4.
bool is_standard_role(const std::string& role);

}  // namespace portraits::check::pdf
