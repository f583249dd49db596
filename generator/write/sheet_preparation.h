#pragma once

#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/write/encoded_page.h"
#include "generator/write/font_store.h"
#include "generator/write/marks.h"
#include "generator/write/page_store.h"
#include "generator/write/sheet.h"

namespace portraits::write {

/// What a print file has besides its pages where they stand on sheets; nothing where each page is a sheet without marks.
struct PreparedSheets {
    std::vector<Sheet> sides;
    std::vector<EncodedMarks> marks;  ///< of each side; none if they are not asked for
};

/// Plans the sheets and draws their marks. Tells blanks that fill up, and pages that cannot share a sheet.
PreparedSheets prepare_sheets(const ink::Job& job, const PageStore& pages,
                              const SheetOptions& options, FontStore& fonts,
                              Diagnostics& diagnostics);

}  // namespace portraits::write
