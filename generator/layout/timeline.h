#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

// In a template: `{block: timeline, field: timeline, direction: across, style: caption}`.

/// Something that happened, or is to.
struct TimelineEntry {
    std::string date;  ///< in words: a year, a month
    record::Inlines text;
    bool projected = false;
};

/// How a timeline looks.
struct TimelineForm {
    std::string date_style, text_style;
    ink::SwatchId line{};
    ink::SwatchId projected_line{};
    Length white;  ///< between entries, and beside the line
};

/// Entries one below the other: date, line with a dot, text; a list. What is yet to come has a ring in
/// place of the dot. Empty without entries.
BlockPtr timeline(const Scribe& scribe, std::vector<TimelineEntry> entries, TimelineForm form);

/// The same along a line across the frame, the texts in turn above and below it, each from its own
/// dot on. In a frame that is too narrow for it the entries stand one below the other.
BlockPtr timeline_across(const Scribe& scribe, std::vector<TimelineEntry> entries,
                         TimelineForm form);

/// Draws the mark of an entry on the line.
void draw_timeline_mark(ink::Fragment& into, const Scribe& scribe, Point at, Length leading,
                        bool projected);

}  // namespace portraits::layout
