#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/options.h"
#include "generator/ink/document.h"
#include "generator/layout/composer.h"

namespace portraits::cli {

/// Composes the edition and hands on the pages that `options.only` chooses, with places that count from 0 without gaps: a
/// chosen page is what it is in the whole document. Returns the bookmarks that lead to these pages.
std::vector<ink::OutlineEntry> compose_chosen(layout::Composer& composer, const Options& options,
                                              const layout::PageSink& sink,
                                              Diagnostics& diagnostics);

/// True for a page of one of these cities: its name holds the city's slug, `portrait villa-maria`.
bool shows_city(const ink::Page& page, const std::vector<std::string>& slugs);

}  // namespace portraits::cli
