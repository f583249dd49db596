#pragma once

#include "generator/base/diagnostic.h"
#include "generator/layout/page_context.h"

namespace portraits::layout {

/// The swatch of a region's pages; the house colour for a region that the design does not know.
std::string swatch_of_region(const design::Design& design, const std::string& region);

/// Gathers what is the same for all pages; page numbers are still 0. The arguments outlive the book. Pictures that cannot be
/// opened are reported.
Book make_book(const record::Edition& edition, const design::Design& design,
               const design::Labels& labels, const StyleBook& styles, Diagnostics& diagnostics);

}  // namespace portraits::layout
