#include "tests/check/pdf_sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <qpdf/Buffer.hh>

#include "generator/base/length.h"

namespace portraits::testing {
namespace {

using check::pdf::Medium;
using Object = QPDFObjectHandle;

Object parsed(const std::string& text) { return Object::parse(text); }

/// As much of an ICC profile as says what it is.
std::string profile(const std::string& device_class, const std::string& space) {
    std::string bytes(128, '\0');
    bytes.replace(12, 4, device_class);
    bytes.replace(16, 4, space);
    bytes.replace(36, 4, "acsp");
    return bytes;
}

std::string xmp(Medium medium) {
    const std::string mark = medium == Medium::Print
                                 ? "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
                                 : "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>"
                                   "<pdfaid:conformance>A</pdfaid:conformance>";
    return R"(<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2016-11-15T00:00:00Z</xmp:CreateDate>)" +
           mark + "</rdf:Description>";
}

const double bleed = Length::mm(3).to_pt();
const double width = Length::mm(210).to_pt();
const double height = Length::mm(297).to_pt();

std::string box(double left, double bottom, double right, double top) {
    return fmt::format("[{:.2f} {:.2f} {:.2f} {:.2f}]", left, bottom, right, top);
}

std::string page_boxes(Medium medium) {
    if (medium == Medium::Screen) {
        return "/MediaBox " + box(0, 0, width, height);
    }
    return "/MediaBox " + box(0, 0, width + 2 * bleed, height + 2 * bleed) + " /BleedBox " +
           box(0, 0, width + 2 * bleed, height + 2 * bleed) + " /TrimBox " +
           box(bleed, bleed, width + bleed, height + bleed);
}

}  // namespace

PdfSample::PdfSample(Medium medium) : medium_{medium} {
    qpdf_.emptyPDF();
    resources_ = qpdf_.makeIndirectObject(
        parsed("<</Font <<>> /XObject <<>> /ExtGState << /Over <</OP true /op true /OPM 1>> "
               "/Knock <</OP false /op false /OPM 1>> >> >>"));
    add_font();
    add_image("Im0", 60, 8);
    add_metadata();
    add_intent();
    add_pages(medium == Medium::Print ? 4 : 1);
    if (medium == Medium::Screen) {
        add_tags();
    }
}

QPDFObjectHandle PdfSample::descendant() {
    return font_.getKey("/DescendantFonts").getArrayItem(0);
}

void PdfSample::add_image(const std::string& name, int pixels, int bits) {
    const bool print = medium_ == Medium::Print;
    const std::size_t parts = bits == 1 ? 1 : print ? 4 : 3;
    const std::size_t row =
        (static_cast<std::size_t>(pixels) * parts * static_cast<std::size_t>(bits) + 7) / 8;
    Object image = qpdf_.newStream(std::string(row * static_cast<std::size_t>(pixels), '\x20'));
    image.getDict().replaceKey("/Subtype", Object::newName("/Image"));
    image.getDict().replaceKey("/Width", Object::newInteger(pixels));
    image.getDict().replaceKey("/Height", Object::newInteger(pixels));
    image.getDict().replaceKey("/BitsPerComponent", Object::newInteger(bits));
    image.getDict().replaceKey("/ColorSpace", Object::newName(bits == 1 ? "/DeviceGray"
                                                              : print   ? "/DeviceCMYK"
                                                                        : "/DeviceRGB"));
    resources_.getKey("/XObject").replaceKey("/" + name, image);
}

void PdfSample::add_metadata() {
    Object facts = parsed("<</Title (A & B) /CreationDate (D:20161115000000Z)>>");
    if (medium_ == Medium::Print) {
        facts.replaceKey("/Trapped", Object::newName("/False"));
    }
    qpdf_.getTrailer().replaceKey("/Info", qpdf_.makeIndirectObject(facts));
    catalog().replaceKey("/Metadata", qpdf_.newStream(xmp(medium_)));
    catalog().replaceKey("/Lang", Object::newString("en-GB"));
    catalog().replaceKey("/ViewerPreferences", parsed("<</DisplayDocTitle true>>"));
}

void PdfSample::add_intent() {
    const bool print = medium_ == Medium::Print;
    Object intent = parsed("<</Type /OutputIntent /OutputConditionIdentifier (FOGRA39)>>");
    intent.replaceKey("/S", Object::newName(print ? "/GTS_PDFX" : "/GTS_PDFA1"));
    intent.replaceKey("/DestOutputProfile",
                      qpdf_.newStream(print ? profile("prtr", "CMYK") : profile("mntr", "RGB ")));
    catalog().replaceKey("/OutputIntents", Object::newArray({intent}));
}

void PdfSample::add_pages(std::size_t count) {
    const std::string print =
        "/Knock gs 1 0.62 0 0.32 k 0 0 612.28 200 re f\n"
        "0 0 0 1 K 0.5 w 60 700 m 200 700 l S\n"
        "0 0 0 1 k BT /F 10 Tf 60 720 Td " +
        shown("Black on paper") +
        " ET\n"
        "/Over gs BT /F 10 Tf 60 100 Td " +
        shown("Black over ink") +
        " ET /Knock gs\n"
        "0 0 0 0 k BT /F 10 Tf 60 60 Td " +
        shown("White") +
        " ET\n"
        "q 14.4 0 0 14.4 300 500 cm /Im0 Do Q\n";
    for (std::size_t i = 0; i < count; ++i) {
        Object made =
            qpdf_.makeIndirectObject(parsed("<</Type /Page " + page_boxes(medium_) + ">>"));
        made.replaceKey("/Resources", resources_);
        page_contents_.push_back(qpdf_.newStream(medium_ == Medium::Print ? print : ""));
        made.replaceKey("/Contents", page_contents_.back());
        qpdf_.addPage(made, false);
    }
}

namespace {

void set_data(Object stream, const std::string& data) {
    stream.replaceStreamData(data, Object::newNull(), Object::newNull());
}

std::string data_of(Object stream) {
    const auto buffer = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void replace_in(Object stream, std::string_view from, const std::string& to) {
    std::string data = data_of(stream);
    const auto at = data.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "not in the sample: ", std::string{from});
    set_data(stream, data.replace(at, from.size(), to));
}

}  // namespace

void PdfSample::say_that(unsigned code, char stands_for) {
    replace_in(font_.getKey("/ToUnicode"), "endcmap",
               fmt::format("1 beginbfchar <{:04X}> <{:04X}> endbfchar endcmap", code,
                           static_cast<unsigned>(stands_for)));
}

void PdfSample::append(std::size_t page, const std::string& operators) {
    set_data(content_of(page), data_of(content_of(page)) + operators + "\n");
}

void PdfSample::replace(std::size_t page, std::string_view from, const std::string& to) {
    replace_in(content_of(page), from, to);
}

void PdfSample::replace_in_xmp(std::string_view from, const std::string& to) {
    replace_in(catalog().getKey("/Metadata"), from, to);
}

std::string PdfSample::bytes() {
    QPDFWriter writer{qpdf_};
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setMinimumPDFVersion("1.6");
    if (on_writing) {
        on_writing(writer);
    }
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    std::string bytes{reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    if (on_bytes) {
        on_bytes(bytes);
    }
    return bytes;
}

}  // namespace portraits::testing
