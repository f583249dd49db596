#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/base/geometry.h"
#include "generator/base/result.h"
#include "generator/check/pdf_values.h"

class QPDF;

namespace portraits::check::pdf {

/// A page with what it inherits from the tree above it. A box that is not written is what the standard puts in its place.
struct PdfPage {
    Object object;
    Object resources;
    Box media, crop, bleed, trim;
    bool has_trim = false;  ///< written, not inferred
    int rotation = 0;       ///< degrees

    /// From the page's user space to the project's: from the top left corner of the trim, y downwards.
    [[nodiscard]] Rect on_trim(const Box& box) const;
};

/// A PDF file, read by libqpdf.
class PdfFile {
public:
    /// The name stands in reports. An error is a file that libqpdf cannot make sense of.
    static Result<PdfFile> read(std::string bytes, const std::string& name);
    PdfFile(PdfFile&&) noexcept;
    PdfFile& operator=(PdfFile&&) noexcept;
    ~PdfFile();

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::vector<PdfPage>& pages() const { return pages_; }
    [[nodiscard]] Object catalog() const;
    [[nodiscard]] Object trailer() const;
    [[nodiscard]] Object information() const;
    /// The version that counts: the catalogue's, where it is higher than the head's.
    [[nodiscard]] std::string version() const;
    [[nodiscard]] bool encrypted() const;
    /// All indirect objects, by number.
    [[nodiscard]] const std::vector<Object>& objects() const { return objects_; }
    /// What libqpdf had to mend or overlook so far.
    [[nodiscard]] std::vector<std::string> complaints() const;

private:
    PdfFile();

    std::string name_;
    std::unique_ptr<std::string> bytes_;  ///< libqpdf reads them for as long as it lives
    std::unique_ptr<QPDF> qpdf_;
    std::vector<PdfPage> pages_;
    std::vector<Object> objects_;
};

}  // namespace portraits::check::pdf
