#pragma once

#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/preflight.h"

namespace portraits::testing {

/// A small file that keeps every rule of its medium, made by libqpdf, for tests to break in one place. Pages are A4.
class PdfSample {
public:
    explicit PdfSample(check::pdf::Medium medium);

    QPDF& qpdf() { return qpdf_; }
    QPDFObjectHandle catalog() { return qpdf_.getRoot(); }
    QPDFObjectHandle info() { return qpdf_.getTrailer().getKey("/Info"); }
    QPDFObjectHandle page(std::size_t i) { return qpdf_.getAllPages()[i]; }
    /// The Type 0 font `F` of all pages, its descendant and its descriptor.
    QPDFObjectHandle font() { return font_; }
    QPDFObjectHandle descendant();
    QPDFObjectHandle descriptor() { return descendant().getKey("/FontDescriptor"); }
    QPDFObjectHandle resources() { return resources_; }
    /// A structure element by the order in which the sample was built: see the drawing in the source.
    QPDFObjectHandle element(std::string_view name);

    /// Operators that show a text of the font, `<…> Tj`.
    std::string shown(std::string_view text);
    /// Has the ToUnicode map say that a code stands for a character.
    void say_that(unsigned code, char stands_for);
    void append(std::size_t page, const std::string& operators);
    void replace(std::size_t page, std::string_view from, const std::string& to);
    void replace_in_xmp(std::string_view from, const std::string& to);
    /// A one-component sample image of so many pixels, as the XObject of this name.
    void add_image(const std::string& name, int pixels, int bits);

    /// How the file is laid down, and what is done to its bytes afterwards.
    std::function<void(QPDFWriter&)> on_writing;
    std::function<void(std::string&)> on_bytes;
    std::string bytes();

private:
    void add_font();
    void add_pages(std::size_t count);
    void add_metadata();
    void add_intent();
    void add_tags();
    QPDFObjectHandle add_element(const std::string& name, const std::string& role,
                                 QPDFObjectHandle parent, const std::vector<int>& contents = {});
    QPDFObjectHandle content_of(std::size_t page) { return page_contents_[page]; }

    check::pdf::Medium medium_;
    QPDF qpdf_;
    QPDFObjectHandle font_, resources_, tree_;
    std::vector<QPDFObjectHandle> page_contents_;
    std::vector<std::pair<std::string, QPDFObjectHandle>> elements_;
    std::vector<QPDFObjectHandle> owners_;  ///< of each MCID of the first page
};

}  // namespace portraits::testing
