#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "generator/base/file.h"
#include "generator/base/source.h"
#include "generator/ink/fragment.h"
#include "generator/ink/palette.h"

namespace portraits::ink {

/// A font file that runs refer to by `FontId`, its place in the job's list.
struct FontFile {
    std::string name;  ///< PostScript name
    std::string path;
    unsigned index = 0;  ///< face in a collection
    std::shared_ptr<const MappedFile> data;
};

/// A picture's file as it came, undecoded. Size in upright pixels, Exif orientation applied.
struct PictureFile {
    std::string path;
    std::shared_ptr<const MappedFile> data;
    unsigned width = 0, height = 0;
    int orientation = 1;  ///< how the stored picture is turned, as Exif numbers it, 1 to 8
    SourceMark mark;      ///< the line that asks for it
};

/// A frame that a page was composed in: what proofs show, and checks look at.
struct PageFrame {
    std::string name;
    Rect box;
    bool overset = false;              ///< its text does not fit
    std::size_t first = 0, count = 0;  ///< its items among the page's
};

struct Page {
    Size trim;
    Length bleed;
    std::string label;  ///< the printed folio, or what stands for it: `6`, `cover`
    std::string name;   ///< which page it is, for reports and file names: `portrait villa-maria`
    Fragment content;   ///< in reading order, relative to the trim's top left corner
    std::vector<PageFrame> frames;
    Fragment surplus;  ///< the text of overset frames, which proofs show and documents never have
};

struct OutlineEntry {
    int level = 0;  ///< 0 is the top
    std::string title;
    std::string destination;
};

/// What is known of a document before its first page.
struct Job {
    std::string title, subject, author, keywords;
    std::string lang;     ///< BCP 47
    std::string created;  ///< ISO 8601 in UTC, `2016-11-15T00:00:00Z`
    Palette palette;
    std::vector<FontFile> fonts;
    std::vector<PictureFile> pictures;
};

/// A whole document: what tests and proofs take. A long run hands its pages to the writers one by one instead.
struct Document {
    Job job;
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline;
};

}  // namespace portraits::ink
