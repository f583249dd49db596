#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A heading as the contents show it.
struct ChapterEntry {
    int level = 1;
    std::string number;  ///< may be empty
    std::string title;
    std::string destination;
    int page = 0;
};

struct ChapterListLook {
    std::string style;      ///< of chapters
    std::string sub_style;  ///< of sections
    std::string number_style, page_style;
    Length number_width;  ///< of the column of numbers
    Length white;         ///< above a chapter
};

/// The contents of a document in chapters: number, title and page, a rule above each chapter. What does not fit goes on where the
/// page is continued, from a chapter on.
BlockPtr chapter_list(const Scribe& scribe, std::vector<ChapterEntry> entries,
                      ChapterListLook look);

}  // namespace portraits::layout
