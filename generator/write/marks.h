#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/write/encoded_page.h"
#include "generator/write/font_store.h"
#include "generator/write/sheet.h"

namespace portraits::write {

/// The operators that draw a sheet's marks, in colours `/All` (every plate) and process inks, and the font of its slug line.
struct EncodedMarks {
    std::string content;
    std::optional<ink::FontId> font;  ///< none if the line is empty
    FontUse use;
};

/// Crop, bleed and registration marks, a fold mark, the colour bar, and a line that says which sheet this is: all outside the
/// bleed, the line set in the job's font that has most of its characters.
EncodedMarks draw_marks(const Sheet& sheet, std::string_view line, const ink::Job& job,
                        FontStore& fonts);

}  // namespace portraits::write
