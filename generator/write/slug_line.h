#pragma once

#include <optional>
#include <string_view>

#include "generator/ink/document.h"
#include "generator/write/font_store.h"

namespace portraits::write {

/// A line for printers, set by HarfBuzz alone in the job's font that has most of its characters, the first of equals; the
/// others are left out. Nothing for an empty line or without fonts.
std::optional<ink::GlyphRun> set_slug_line(std::string_view line, Length size, const ink::Job& job,
                                           FontStore& fonts);

}  // namespace portraits::write
