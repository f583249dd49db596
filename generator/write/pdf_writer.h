#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "generator/base/result.h"
#include "generator/ink/document.h"

namespace portraits::write {

/// The two files of a document.
enum class Medium {
    Print,   ///< CMYK, boxes with bleed, no annotations
    Screen,  ///< sRGB, the trimmed page, links, bookmarks
};

/// Writes a PDF page by page through libharu's object layer. A page's ink is not needed after `add` returns. Not safe to share
/// between threads, but two writers may run side by side.
class PdfWriter {
public:
    PdfWriter(const ink::Job& job, Medium medium);
    ~PdfWriter();
    PdfWriter(const PdfWriter&) = delete;
    PdfWriter& operator=(const PdfWriter&) = delete;

    /// Adds a page at its place in the document; places may come in any order, each once, without gaps at the end.
    Result<void> add(std::size_t place, const ink::Page& page);

    /// Embeds the subset fonts, writes outline, labels and destinations, and returns the file's bytes.
    Result<std::string> finish(const std::vector<ink::OutlineEntry>& outline);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::write
