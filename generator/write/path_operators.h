#pragma once

#include "generator/ink/item.h"
#include "generator/write/content_stream.h"

namespace portraits::write {

/// Turns places of the ink into the file's: hundredths of a point, y upwards.
struct PageFrame {
    Length left;  ///< what lies left of the trim: the bleed in print
    Length foot;  ///< height of the trim's top edge above the page's lower edge

    [[nodiscard]] std::int64_t x(Length x) const { return hundredths(left + x); }
    [[nodiscard]] std::int64_t y(Length y) const { return hundredths(foot - y); }
};

/// Writes a path's outline; an upright rectangle as one operator.
void write_outline(ContentStream& out, const ink::Path& path, const PageFrame& frame);
/// The operator that paints it; empty if the path has neither fill nor stroke.
std::string_view painting_operator(const ink::Path& path);
void write_rectangle(ContentStream& out, const Rect& rect, const PageFrame& frame);

}  // namespace portraits::write
