// One broken file for each rule of print: the sample with one thing changed.

#include <doctest/doctest.h>

#include "tests/check/broken_file.h"

namespace portraits::testing {
namespace {

using Object = QPDFObjectHandle;

Object parsed(const std::string& text) { return Object::parse(text); }

/// Adds an object to the file that no page uses.
void keep(PdfSample& s, Object object) {
    s.catalog().replaceKey("/Kept", s.qpdf().makeIndirectObject(object));
}

void add_filtered(PdfSample& s, const std::string& filter) {
    Object stream = s.qpdf().newStream();
    stream.replaceStreamData("data", Object::newName(filter), Object::newNull());
    keep(s, stream);
}

/// Shows text on the field of the foot, or on paper.
std::string text_at(PdfSample& s, const std::string& state, double size, int y) {
    return state + " BT /F " + std::to_string(size) + " Tf 60 " + std::to_string(y) + " Td " +
           s.shown("Test") + " ET";
}

const std::vector<BrokenFile>& document_files() {
    static const std::vector<BrokenFile> files{
        {"file-sound", "",
         [](PdfSample& s) {
             s.on_bytes = [](std::string& bytes) {
                 bytes.replace(bytes.rfind("startxref") + 10, 2, "99");
             };
         }},
        {"operators-sound", "unknown operator huh", [](PdfSample& s) { s.append(0, "huh"); }},
        {"operators-sound", "Q without q", [](PdfSample& s) { s.append(0, "Q"); }},
        {"operators-sound", "q without Q", [](PdfSample& s) { s.append(0, "q"); }},
        {"operators-sound", "no resource Gone", [](PdfSample& s) { s.append(0, "/Gone gs"); }},
        {"operators-sound", "without its EMC", [](PdfSample& s) { s.append(0, "/P BMC"); }},
        {"pdf-version", "PDF 2.0",
         [](PdfSample& s) {
             s.on_writing = [](QPDFWriter& writer) { writer.forcePDFVersion("2.0"); };
         }},
        {"file-id", "no id",
         [](PdfSample& s) {
             s.on_bytes = [](std::string& bytes) { bytes.replace(bytes.rfind("/ID"), 3, "/XX"); };
         }},
        {"information-agrees", "CreationDate",
         [](PdfSample& s) {
             s.info().replaceKey("/CreationDate", Object::newString("D:20170101000000Z"));
         }},
        {"information-agrees", "Title is “A & C” in Info and “A & B” in XMP",
         [](PdfSample& s) { s.info().replaceKey("/Title", Object::newString("A & C")); }},
        {"x4-identified", "“PDF/X-3” for GTS_PDFXVersion",
         [](PdfSample& s) { s.replace_in_xmp("X-4", "X-3"); }},
        {"output-intent", "there is none",
         [](PdfSample& s) { s.catalog().removeKey("/OutputIntents"); }},
        {"output-intent", "it embeds no profile",
         [](PdfSample& s) {
             s.catalog().getKey("/OutputIntents").getArrayItem(0).removeKey("/DestOutputProfile");
         }},
        {"output-intent", "it names no condition",
         [](PdfSample& s) {
             s.catalog()
                 .getKey("/OutputIntents")
                 .getArrayItem(0)
                 .removeKey("/OutputConditionIdentifier");
         }},
        {"trapped", "", [](PdfSample& s) { s.info().removeKey("/Trapped"); }},
        {"no-encryption", "",
         [](PdfSample& s) {
             s.on_writing = [](QPDFWriter& writer) {
                 writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true,
                                                          true, qpdf_r3p_full);
             };
         }},
        {"no-javascript", "holds JavaScript",
         [](PdfSample& s) {
             s.catalog().replaceKey("/OpenAction", parsed("<</S /JavaScript /JS (app.beep)>>"));
         }},
        {"no-actions", "an action GoTo",
         [](PdfSample& s) {
             s.catalog().replaceKey("/OpenAction", parsed("<</S /GoTo /D (there)>>"));
         }},
        {"no-actions", "additional actions",
         [](PdfSample& s) { s.page(0).replaceKey("/AA", parsed("<<>>")); }},
        {"no-lzw", "packed by LZW", [](PdfSample& s) { add_filtered(s, "/LZWDecode"); }},
        {"no-transfer-curves", "transfer curve",
         [](PdfSample& s) {
             s.resources()
                 .getKey("/ExtGState")
                 .replaceKey("/T", parsed("<</Type /ExtGState /TR /Identity>>"));
         }},
        {"no-opi", "",
         [](PdfSample& s) {
             s.resources()
                 .getKey("/XObject")
                 .getKey("/Im0")
                 .getDict()
                 .replaceKey("/OPI", parsed("<<>>"));
         }},
        {"no-postscript", "",
         [](PdfSample& s) {
             Object stream = s.qpdf().newStream("showpage");
             stream.getDict().replaceKey("/Subtype", Object::newName("/PS"));
             keep(s, stream);
         }},
        {"no-other-files", "embeds a file",
         [](PdfSample& s) { keep(s, parsed("<</Type /Filespec /EF <<>> >>")); }},
        {"fonts-embedded", "is not embedded",
         [](PdfSample& s) { s.descriptor().removeKey("/FontFile2"); }},
        {"fonts-embedded", "cannot be read",
         [](PdfSample& s) {
             s.descriptor().replaceKey("/FontFile2", s.qpdf().newStream("no font"));
         }},
        {"fonts-subset", "embedded whole",
         [](PdfSample& s) {
             s.font().replaceKey("/BaseFont", Object::newName("/Vollkorn-Regular"));
         }},
        {"no-type3", "",
         [](PdfSample& s) {
             s.resources().getKey("/Font").replaceKey(
                 "/T3", parsed("<</Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] "
                               "/FirstChar 65 "
                               "/Widths [500] /BaseFont /ABCDEF+Drawn>>"));
             s.append(0, "0 0 0 1 k BT /T3 10 Tf 60 400 Td (A) Tj ET");
         }},
        {"box-nesting", "no TrimBox",
         [](PdfSample& s) {
             s.page(1).replaceKey("/ArtBox", s.page(1).getKey("/TrimBox"));
             for (std::size_t i = 0; i < 4; ++i) {
                 s.page(i).replaceKey("/CropBox", s.page(i).getKey("/TrimBox"));
             }
             s.page(1).removeKey("/TrimBox");
         }},
        {"box-nesting", "the BleedBox leaves the MediaBox",
         [](PdfSample& s) {
             s.page(1).replaceKey("/BleedBox", parsed("[-20 -20 640 880]"));
             s.page(1).replaceKey("/CropBox", parsed("[-20 -20 640 880]"));
             s.replace(1, "0 0 612.28 200 re", "-20 -20 660 220 re");
         }},
        {"bleed-width", "3 mm",
         [](PdfSample& s) { s.page(1).replaceKey("/BleedBox", parsed("[4 4 608 854]")); }},
        {"same-trim", "200.0 × 297.0 mm",
         [](PdfSample& s) { s.page(1).replaceKey("/TrimBox", parsed("[8.5 8.5 575.43 850.39]")); }},
        {"no-rotation", "90°",
         [](PdfSample& s) { s.page(2).replaceKey("/Rotate", Object::newInteger(90)); }},
        {"no-scaling", "",
         [](PdfSample& s) { s.page(2).replaceKey("/UserUnit", Object::newReal("2")); }},
        {"no-annotations", "annotation Text",
         [](PdfSample& s) {
             s.page(2).replaceKey(
                 "/Annots", parsed("[<</Type /Annot /Subtype /Text /Rect [100 100 120 120]>>]"));
         }},
        {"page-count", "3 pages, and 4", [](PdfSample& s) { s.qpdf().removePage(s.page(3)); }},
        {"no-empty-page", "", [](PdfSample& s) { s.page(1).removeKey("/Contents"); }},
    };
    return files;
}

const std::vector<BrokenFile>& ink_files() {
    static const std::vector<BrokenFile> files{
        {"no-rgb", "1 objects in RGB",
         [](PdfSample& s) { s.append(0, "1 0 0 rg 100 400 20 20 re f"); }},
        {"no-spot-colours", "Gold",
         [](PdfSample& s) {
             s.resources().replaceKey(
                 "/ColorSpace",
                 parsed("<</S [/Separation /Gold /DeviceCMYK <</FunctionType 2 /Domain [0 1] "
                        "/C0 [0 0 0 0] /C1 [0 0.2 1 0] /N 1>>]>>"));
             s.append(0, "/S cs 1 scn 100 400 20 20 re f");
         }},
        {"transparency-group", "blends in RGB",
         [](PdfSample& s) {
             s.page(0).replaceKey("/Group", parsed("<</S /Transparency /CS /DeviceRGB>>"));
         }},
        {"transparency-group", "blends in RGB",
         [](PdfSample& s) {
             Object form = s.qpdf().newStream("");
             form.replaceDict(
                 parsed("<</Subtype /Form /BBox [0 0 9 9] "
                        "/Group <</S /Transparency /CS /DeviceRGB>> >>"));
             keep(s, form);
         }},
        {"transparency-group", "without a group",
         [](PdfSample& s) {
             s.resources().getKey("/ExtGState").replaceKey("/Half", parsed("<</ca 0.5>>"));
             s.append(0, "/Half gs 0 0 0 1 k 100 400 20 20 re f");
         }},
        {"picture-resolution", "60 × 60 pixels shown at 149 ppi",
         [](PdfSample& s) { s.append(0, "q 29 0 0 29 300 600 cm /Im0 Do Q"); }},
        {"picture-resolution-fair", "shown at 200 ppi",
         [](PdfSample& s) { s.append(0, "q 21.6 0 0 21.6 300 600 cm /Im0 Do Q"); }},
        {"bitmap-resolution", "shown at 500 ppi",
         [](PdfSample& s) {
             s.add_image("Im1", 100, 1);
             s.append(0, "q 14.4 0 0 14.4 300 600 cm /Im1 Do Q");
         }},
        {"bitmap-resolution-fair", "shown at 720 ppi",
         [](PdfSample& s) {
             s.add_image("Im1", 144, 1);
             s.append(0, "q 14.4 0 0 14.4 300 600 cm /Im1 Do Q");
         }},
        {"ink-limit", "350 % of ink on a square of 15 mm",
         [](PdfSample& s) { s.append(0, "1 1 1 0.5 k 300 300 50 50 re f"); }},
        {"rich-black", "in black of 300 % ink",
         [](PdfSample& s) { s.append(0, text_at(s, "0.75 0.65 0.7 0.9 k", 20, 400)); }},
        {"black-text-overprints", "“Test” of 10.0 pt",
         [](PdfSample& s) { s.append(0, text_at(s, "0 0 0 1 k", 10, 120)); }},
        {"black-text-overprints", "“Test” of 11.9 pt",
         [](PdfSample& s) {
             s.append(
                 0, text_at(s, "/Over gs 0 g", 11.9, 120));  // grey cuts out, overprint mode or not
         }},
        {"black-lines-overprint", "a line of 1.50 pt",
         [](PdfSample& s) { s.append(0, "0 0 0 1 K 1.5 w 100 150 m 200 150 l S"); }},
        {"white-knocks-out", "white overprints",
         [](PdfSample& s) { s.append(0, "/Over gs 0 0 0 0 k 100 150 20 20 re f"); }},
        {"small-text", "“Test” of 7.0 pt in 3 inks",
         [](PdfSample& s) { s.append(0, text_at(s, "1 0.62 0 0.32 k", 7, 400)); }},
        {"small-text", "“Test” of 7.9 pt in white",
         [](PdfSample& s) { s.append(0, text_at(s, "0 0 0 0 k", 7.9, 150)); }},
        {"thin-lines", "a line of 0.20 pt in white",
         [](PdfSample& s) { s.append(0, "0 0 0 0 K 0.2 w 100 150 m 200 150 l S"); }},
        {"black-of-one-ink", "in black of 10/0/0/100",
         [](PdfSample& s) { s.append(0, text_at(s, "0.1 0 0 1 k", 10, 400)); }},
        {"hairlines", "a line of 0.100 pt",
         [](PdfSample& s) { s.append(0, "0 0 0 1 K 0.1 w 100 400 m 200 400 l S"); }},
        {"hairlines", "a line of 0.100 pt",
         [](PdfSample& s) {
             s.append(0, "q 0.2 0 0 0.2 0 0 cm 0 0 0 1 K 0.5 w 500 2000 m 900 2000 l S Q");
         }},
        {"hairlines", "a line of 0.100 pt",
         [](PdfSample& s) { s.append(0, "0 0 0 1 k 100 400 100 0.1 re f"); }},
        {"reaches-bleed", "on the left",
         [](PdfSample& s) { s.append(0, "0 0 0 1 k 8.5 400 100 20 re f"); }},
        {"reaches-bleed", "on the right",
         [](PdfSample& s) { s.append(0, "0 0 0 1 K 1 w 500 400 m 606 400 l S"); }},
        {"reaches-bleed", "on the head",
         [](PdfSample& s) { s.append(0, "q 14.4 0 0 14.4 300 838 cm /Im0 Do Q"); }},
    };
    return files;
}

}  // namespace

TEST_CASE("a good print file breaks no rule") {
    PdfSample sample{check::pdf::Medium::Print};
    const auto report =
        check::pdf::check_file(sample.bytes(), "good.pdf", check::pdf::Medium::Print);
    CHECK_MESSAGE(report.findings.empty(), to_text(report));
    CHECK(report.pages == 4);
}

TEST_CASE("each rule of print has a broken file that it finds, and no other rule does") {
    std::vector<BrokenFile> files = document_files();
    files.insert(files.end(), ink_files().begin(), ink_files().end());
    check_broken_files(check::pdf::Medium::Print, files);
}

}  // namespace portraits::testing
