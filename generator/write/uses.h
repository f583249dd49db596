#pragma once

#include <map>
#include <vector>

#include "generator/write/marks.h"
#include "generator/write/page_store.h"

namespace portraits::write {

/// What the pages of a document use together.
struct Uses {
    FontUses fonts;
    std::map<ink::PictureId, double> pictures;  ///< widest at which the whole is shown, points
};

Uses uses_of(const PageStore& pages, const std::vector<EncodedMarks>& marks);

}  // namespace portraits::write
