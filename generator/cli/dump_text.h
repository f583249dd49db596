#pragma once

#include <string>

#include "generator/design/design.h"
#include "generator/record/edition.h"
#include "generator/record/value.h"

namespace portraits::cli {

/// A tree of values as text: a line each, with its line and column in the file, indented, texts in quotation marks.
std::string value_as_text(const record::Value& value);

/// The edition's own record, then its cities in the order of the document.
std::string records_as_text(const record::Edition& edition);

/// What a designer declared: swatches, styles, templates with their frames and ladders, the order of pages. Lengths in
/// millimetres.
std::string design_as_text(const design::Design& design);

}  // namespace portraits::cli
