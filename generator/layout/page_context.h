#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/design/design.h"
#include "generator/design/labels.h"
#include "generator/layout/atlas.h"
#include "generator/layout/geography.h"
#include "generator/layout/page_plan.h"
#include "generator/layout/references.h"
#include "generator/layout/scribe.h"
#include "generator/record/edition.h"

namespace portraits::layout {

/// The value at a dotted path of a record, a number being the place in a list, a name the item that has it as its `id`:
/// `facts.population`, `story.1.headline`, `figures.growth`.
record::Value value_at(record::Value record, std::string_view path);
/// All values at a path in which `*` stands for each item of a list: `chapter.*.cases.*`.
void visit_all(const record::Value& record, std::string_view path,
               const std::function<void(const record::Value&)>& visit);
/// Two dotted paths as one; either may be empty.
std::string joined_path(std::string_view path, std::string_view further);

/// The pictures that an edition's records name, in the order of the job.
struct PictureIndex {
    std::vector<ink::PictureFile> files;

    /// The place of a file, by its path; nothing if it could not be read.
    [[nodiscard]] std::optional<ink::PictureId> find(const std::string& path) const;
};

/// What is the same for all pages of a document.
struct Book {
    const record::Edition* edition = nullptr;
    const design::Design* design = nullptr;
    const design::Labels* labels = nullptr;
    std::map<std::string, design::Labels, std::less<>>
        labels_of;  ///< of the other languages that own records are in
    const StyleBook* styles = nullptr;
    Atlas atlas;
    const Geography* geography = nullptr;
    PictureIndex pictures;
    std::vector<int> city_pages;  ///< printed page number of each city, in the edition's order
    References references;        ///< numbers and names as far as they are known

    /// The labels in a language: its own, or the edition's.
    [[nodiscard]] const design::Labels& labels_in(std::string_view lang) const;
};

/// What a block of one page may know: the book, the record that the page is about, and how it sets text.
struct PageContext {
    const Book* book = nullptr;
    const PlannedPage* page = nullptr;
    const record::City* city = nullptr;  ///< null on pages that are about no city
    Scribe scribe;
    /// What the frame offers that takes what this page leaves over; 0 if none does.
    Length height_ahead;
    std::string within;  ///< where fields begin in the page's record, a dotted path

    /// The words of the text's language; they are the book's.
    [[nodiscard]] const design::Labels& labels() const;
    /// A label in the language of the text.
    [[nodiscard]] std::string label(std::string_view key) const;
    /// The value at a dotted path of the page's record: the city's if there is one, else the edition's.
    [[nodiscard]] record::Value field(std::string_view path) const;
    /// The context whose fields begin at a path of this one's, in the language that stands there as `lang`.
    [[nodiscard]] PageContext at(std::string_view path) const;
    /// The page's city on the map; null on other pages.
    [[nodiscard]] const Place* place() const;
};

}  // namespace portraits::layout
