#pragma once

#include <map>
#include <memory>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/marks.h"
#include "generator/write/page_objects.h"
#include "generator/write/sheet.h"

namespace portraits::write {

/// Adds the page tree of a print file whose pages stand on sheets: each page becomes a form, cut off where the sheet shows no
/// more of it. `marks` has one entry a sheet, or none.
void add_sheets(Objects& objects, Dict catalog, const PageStore& pages,
                const PageResources& resources, const std::vector<Sheet>& sheets,
                const std::vector<EncodedMarks>& marks);

}  // namespace portraits::write
