#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/block.h"
#include "generator/layout/scribe.h"
#include "generator/text/font_library.h"
#include "generator/text/typesetter.h"

namespace portraits::layout::test {

/// The portraits layout with its own fonts, for tests of blocks that set text.
class Setting {
public:
    Setting();
    /// A scribe of the page of a region in the east of Asia, whose accent is Lacquer.
    [[nodiscard]] Scribe scribe(const std::string& lang = "en-GB") const;
    [[nodiscard]] const StyleBook& book() const { return book_; }
    [[nodiscard]] const design::Design& design() const { return design_; }
    [[nodiscard]] std::vector<ink::FontFile> fonts() const { return fonts_.files(); }
    [[nodiscard]] const text::Typesetter& setter() const { return setter_; }

private:
    Diagnostics diagnostics_;
    design::Design design_;
    text::FontLibrary fonts_;
    StyleBook book_;
    text::Typesetter setter_;
};

/// One setting serves all tests: fonts are opened once.
const Setting& setting();

inline Space space(double width, double height) { return {Length::mm(width), Length::mm(height)}; }

/// The runs of a fragment in order.
std::vector<const ink::GlyphRun*> runs(const ink::Fragment& fragment);
/// The text of all runs, a space between them.
std::string words(const ink::Fragment& fragment);
/// The run whose text begins with some words; fails the test if there is none.
const ink::GlyphRun& run_with(const ink::Fragment& fragment, const std::string& opening);
/// The structure as words: `Sect(H2 P)`.
std::string structure(const ink::Fragment& fragment);
/// True when every run belongs to a node.
bool all_tagged(const ink::Fragment& fragment);

/// The distance of a point from the head, in millimetres; and from the left.
inline double y_of(const ink::GlyphRun& run) { return run.origin.y.to_mm(); }
inline double x_of(const ink::GlyphRun& run) { return run.origin.x.to_mm(); }
inline double right_of(const ink::GlyphRun& run) { return (run.origin.x + run.width()).to_mm(); }

/// The strokes of a fragment that run across: their heights in millimetres.
std::vector<double> rules(const ink::Fragment& fragment);

/// A text of paragraphs, one a string; a string that begins with "- " or "1. " is an item of a list.
record::RichText rich(const std::vector<std::string>& lines);

/// Words of some length that make up a text.
std::string prose(std::size_t words_wanted);

}  // namespace portraits::layout::test
