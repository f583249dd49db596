#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/ink/document.h"
#include "generator/write/pdf_writer.h"

namespace portraits::testing {

/// Places in the sample job's lists.
enum class Face { Serif, Display, Body, Sans, Arabic, Hebrew, Chinese, Korean, Ethiopic };
enum class Colour { Black, Grey, Blue, White };

constexpr ink::FontId id(Face face) { return static_cast<ink::FontId>(face); }
constexpr ink::SwatchId id(Colour colour) { return static_cast<ink::SwatchId>(colour); }

/// A job with fonts of all kinds of outlines.
ink::Job sample_job();
ink::Page a4_page();
/// Offset on coated paper, from the package scribus-data.
std::shared_ptr<const write::OutputCondition> sample_press();

/// Text set by HarfBuzz alone, with one feature switched on, its baseline beginning at a point in millimetres.
ink::GlyphRun set_text(const ink::Job& job, Face face, double size, std::string_view text, double x,
                       double y, Colour colour = Colour::Black, std::string_view feature = {});
/// The same with space after each glyph, in em.
ink::GlyphRun tracked(ink::GlyphRun run, double em);

/// The file's bytes; a failure fails the test.
std::string write_pdf(const ink::Job& job, write::Medium medium,
                      const std::vector<ink::Page>& pages,
                      const std::vector<ink::OutlineEntry>& outline = {});

}  // namespace portraits::testing
