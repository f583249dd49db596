#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/linage.h"
#include "generator/layout/tightness.h"
#include "generator/record/rich_text.h"
#include "generator/text/typesetter.h"

namespace portraits::layout {

/// A style of the design, resolved to fonts and swatches.
struct Style {
    std::string name;
    text::TypeStyle type;
    text::TypeStyle emphasis;
    text::TypeStyle strong;
    text::ParagraphStyle paragraph;
    Length leading;
    Length baseline;        ///< from the top of a line to its baseline
    bool accented = false;  ///< takes the page's accent colour
    bool on_grid = false;   ///< its lines stand on the baseline grid
};

/// The resolved styles and colours of a design; shared by all threads.
class StyleBook {
public:
    /// Asks the library for all stacks; faces that are missing are reported.
    StyleBook(const design::Design& design, text::FontLibrary& fonts, Diagnostics& diagnostics);

    /// A style the design does not have is reported by `check`, and stands in for by the first one.
    [[nodiscard]] const Style& style(std::string_view name) const;
    [[nodiscard]] bool has_style(std::string_view name) const;
    [[nodiscard]] bool has_swatch(std::string_view name) const;
    /// A palette entry by name: `strait 50`, `k70`, `paper`; entry 0 if the design has none of that name.
    [[nodiscard]] ink::SwatchId swatch(std::string_view name) const;
    [[nodiscard]] const ink::Palette& palette() const { return palette_; }

private:
    ink::Palette palette_;
    std::map<std::string, ink::SwatchId, std::less<>> swatches_;
    std::map<std::string, Style, std::less<>> styles_;
};

/// The colours of a page: a swatch with its tints.
struct Accent {
    ink::SwatchId solid{}, tint50{}, tint25{}, tint10{}, land{};
};

Accent accent_of(const StyleBook& book, const std::string& swatch);

/// Lines on a column: the fragment's top left corner is that of the first line.
struct SetText {
    ink::Fragment ink;
    Length height;  ///< lines times leading
    Length width;   ///< of the longest line
    std::size_t lines = 0;
    Linage linage;
    bool overfull = false;
};

class References;

/// The side where lines and pages in a language begin.
Side start_side(std::string_view lang);

/// Sets text in the design's styles, in one language and with one accent colour. One thread at a time, like the typesetter.
///
/// Blocks place things by their distance from the page's start. A page that starts at the right is made like any other and
/// reflected at the end, which moves glyph runs as a whole. So its scribe hands out lines that are reflected already, each within its
/// own measure: on the page their parts stand in order again.
class Scribe {
public:
    Scribe(const StyleBook& book, const text::Typesetter& setter, std::string lang, Accent accent,
           Side start = Side::Left);

    /// The same in another language; the page stays as it is.
    [[nodiscard]] Scribe in(std::string lang) const;
    /// The same with another accent colour.
    [[nodiscard]] Scribe with(Accent accent) const;
    /// The same for texts that refer to places of the document by name; without it they print the names.
    [[nodiscard]] Scribe referring(const References& references) const;
    /// For what has a true left and right: maps. It is drawn as it looks, and goes onto the page by `keep_sides`.
    [[nodiscard]] Scribe for_drawing() const;
    /// Readies a drawing as wide as `width` for the reflection of its page, which it comes out of as it was drawn.
    [[nodiscard]] ink::Fragment keep_sides(ink::Fragment drawing, Length width) const;

    [[nodiscard]] const StyleBook& book() const { return *book_; }
    [[nodiscard]] const text::Typesetter& setter() const { return *setter_; }
    [[nodiscard]] const std::string& lang() const { return lang_; }
    [[nodiscard]] const Accent& accent() const { return accent_; }
    [[nodiscard]] Side start() const { return start_; }

    /// A style with the tightness' `size NAME` applied and the accent's colour filled in.
    [[nodiscard]] Style style(std::string_view name, const Tightness& tightness = {}) const;

    /// One line, never broken. Its items stand relative to the baseline's start.
    [[nodiscard]] text::Line line(const Style& style, std::string_view words,
                                  ink::NodeId node = ink::NodeId::Artifact,
                                  std::string_view lang = {}) const;

    /// Words broken to a measure, every line tagged with `node`.
    [[nodiscard]] SetText lines(const Style& style, std::string_view words, Length measure,
                                ink::Role role = ink::Role::P) const;
    /// Rich inlines broken to a measure, in one node of role `role`; links, references and spans in another language get nodes of
    /// their own. The mark of a note is a destination, `mark:` and the note's name.
    [[nodiscard]] SetText lines(const Style& style, const record::Inlines& inlines, Length measure,
                                ink::Role role = ink::Role::P) const;

private:
    /// Lines with their items as far from the measure's right edge as they are from its left, where the page is to be reflected.
    void ready(std::vector<ink::Item>& items, Length measure) const;

    const StyleBook* book_;
    const text::Typesetter* setter_;
    std::string lang_;
    Accent accent_;
    Side start_;
    bool draws_ = false;         ///< its lines go into drawings
    text::Direction direction_;  ///< of the language
    const References* references_ = nullptr;
};

/// Puts a line's items into a fragment with its baseline's start at `at`.
void draw(ink::Fragment& into, const text::Line& line, Point at,
          ink::NodeId node = ink::NodeId::Artifact);
/// The same with the line's end at `at`.
void draw_right(ink::Fragment& into, const text::Line& line, Point at,
                ink::NodeId node = ink::NodeId::Artifact);
/// Puts set lines into a fragment as part of one node, whatever their own: words in a drawing. Their
/// top left corner stands at `at`.
void draw(ink::Fragment& into, SetText set, Point at, ink::NodeId node);

}  // namespace portraits::layout
