#include "generator/check/pdf_reader.h"

#include <fmt/format.h>

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace portraits::check::pdf {
namespace {

/// Page boxes fall back on each other (ISO 32000-1, 14.11.2): the crop box on the media box, the others on the crop box.
PdfPage read_page(QPDFPageObjectHelper helper) {
    const auto attribute = [&](const char* key) { return helper.getAttribute(key, false); };
    PdfPage page;
    page.object = helper.getObjectHandle();
    page.resources = attribute("/Resources");
    page.media = box(attribute("/MediaBox")).value_or(Box{});
    page.crop = box(attribute("/CropBox")).value_or(page.media);
    page.bleed = box(attribute("/BleedBox")).value_or(page.crop);
    const std::optional<Box> trim = box(attribute("/TrimBox"));
    page.trim = trim.value_or(page.crop);
    page.has_trim = trim.has_value();
    page.rotation = static_cast<int>(number_or(attribute("/Rotate"), 0));
    return page;
}

}  // namespace

Rect PdfPage::on_trim(const Box& area) const {
    const auto place = [this](double x, double y) {
        return Point{Length::pt(x - trim.left), Length::pt(trim.top - y)};
    };
    return Rect::between(place(area.left, area.top), place(area.right, area.bottom));
}

PdfFile::PdfFile() = default;
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::read(std::string bytes, const std::string& name) {
    PdfFile file;
    file.name_ = name;
    file.bytes_ = std::make_unique<std::string>(std::move(bytes));
    file.qpdf_ = std::make_unique<QPDF>();
    file.qpdf_->setSuppressWarnings(true);
    try {
        file.qpdf_->processMemoryFile(name.c_str(), file.bytes_->data(), file.bytes_->size());
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper{*file.qpdf_}.getAllPages()) {
            file.pages_.push_back(read_page(page));
        }
        file.objects_ = file.qpdf_->getAllObjects();
    } catch (const std::exception& error) {
        return Diagnostic{
            Level::Error, {}, fmt::format("cannot read the file back: {}", error.what()), {}, {}};
    }
    return file;
}

Object PdfFile::catalog() const { return qpdf_->getRoot(); }
Object PdfFile::trailer() const { return qpdf_->getTrailer(); }
Object PdfFile::information() const { return value(trailer(), "Info"); }
bool PdfFile::encrypted() const { return qpdf_->isEncrypted(); }

std::string PdfFile::version() const {
    return std::max(qpdf_->getPDFVersion(), pdf::name(value(catalog(), "Version")));
}

std::vector<std::string> PdfFile::complaints() const {
    std::vector<std::string> all;
    for (const QPDFExc& warning : qpdf_->getWarnings()) {
        all.push_back(warning.getMessageDetail());
    }
    return all;
}

}  // namespace portraits::check::pdf
