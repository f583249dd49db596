#pragma once

#include <span>
#include <vector>

#include "generator/design/labels.h"
#include "generator/ink/document.h"
#include "generator/layout/page_plan.h"
#include "generator/layout/references.h"
#include "generator/record/edition.h"

namespace portraits::layout {

/// The bookmarks of a document: cities under their countries, the pages that the labels have an `outline` name for, and the headings
/// that texts can refer to.
std::vector<ink::OutlineEntry> outline_of(std::span<const PlannedPage> pages,
                                          const record::Edition& edition,
                                          const design::Labels& labels,
                                          const References& references);

}  // namespace portraits::layout
