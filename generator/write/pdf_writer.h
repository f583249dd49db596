#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "generator/base/byte_sink.h"
#include "generator/base/result.h"
#include "generator/ink/document.h"
#include "generator/write/font_store.h"
#include "generator/write/output_condition.h"
#include "generator/write/page_store.h"
#include "generator/write/sheet.h"

namespace portraits::write {

/// The two files of a document.
enum class Medium {
    Print,   ///< CMYK, boxes with bleed, no annotations
    Screen,  ///< sRGB, the trimmed page, links, bookmarks
};

/// What a writer may be given besides its job.
struct WriterOptions {
    /// Shared by writers of one job, so that fonts are opened and cut down once.
    std::shared_ptr<FontStore> fonts;
    /// The press that the print file is for, and whose inks pictures in CMYK are made of.
    std::shared_ptr<const OutputCondition> condition = {};
    SheetOptions sheets = {};                        ///< of the print file
    std::size_t memory = PageStore::default_memory;  ///< about how many bytes of pages stay in it
};

/// Writes a PDF. A page's ink is not needed after `add` returns, and memory does not grow with the pages: the encoded ones of a long
/// document are put aside in a file. Not safe to share between threads, but for `encode`; two writers may run side by side.
class PdfWriter {
public:
    PdfWriter(const ink::Job& job, Medium medium, WriterOptions options = {});
    ~PdfWriter();
    PdfWriter(const PdfWriter&) = delete;
    PdfWriter& operator=(const PdfWriter&) = delete;

    /// Adds a page at its place in the document; places may come in any order, without gaps at the end. A page takes the place of an earlier one.
    Result<void> add(std::size_t place, const ink::Page& page);

    /// The first and dear part of `add`, which any thread may do; the second is cheap.
    Result<std::shared_ptr<const EncodedPage>> encode(const ink::Page& page) const;
    Result<void> add(std::size_t place, const std::shared_ptr<const EncodedPage>& page);

    /// Writes the file: subset fonts, pages, outline, labels and destinations. After an error the sink has part of a file.
    Result<void> finish(const std::vector<ink::OutlineEntry>& outline, ByteSink& sink);
    /// The same in memory.
    Result<std::string> finish(const std::vector<ink::OutlineEntry>& outline);

    /// After `finish`: names that links or bookmarks ask for and no page has. Such a link cannot be clicked.
    [[nodiscard]] std::vector<std::string> missing_destinations() const;
    /// After `finish`: warnings, such as the standards that the file does not claim to keep, with the reasons.
    [[nodiscard]] const Diagnostics& diagnostics() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::write
