#pragma once

#include <span>
#include <string>
#include <vector>

#include "generator/write/sheet.h"

namespace portraits::write {

/// The sides of a sheet that is folded, as its layout has them: panels beside each other, each with
/// its own page. A panel whose page is not in the document is left out. Panels meet at the folds,
/// and bleed on the outer sides only. A layout tells where panels stand on a sheet that opens to the left, as one bound at the left
/// does; for one bound at the right they are mirrored.
std::vector<Sheet> plan_folded(std::span<const PageFormat> pages,
                               const std::vector<std::string>& names, const SheetOptions& options,
                               Side bound);

}  // namespace portraits::write
