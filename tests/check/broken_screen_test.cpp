// One broken file for each rule of the screen. What both media ask for is broken as it is for print.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/check/broken_file.h"

namespace portraits::testing {
namespace {

using Object = QPDFObjectHandle;

Object parsed(const std::string& text) { return Object::parse(text); }

Object annotation(PdfSample& s) { return s.page(0).getKey("/Annots").getArrayItem(0); }

void rename(PdfSample& s, const char* element, const char* role) {
    s.element(element).replaceKey("/S", Object::newName(role));
}

/// Shows a text within the paragraph.
void say(PdfSample& s, const std::string& colour, double size, int y) {
    s.replace(0, "/T <</MCID 1>> BDC",
              fmt::format("/T <</MCID 1>> BDC {} BT /F {} Tf 60 {} Td {} ET 0.1 0.1 0.1 rg", colour,
                          size, y, s.shown("Test")));
}

const std::vector<BrokenFile>& file_files() {
    static const std::vector<BrokenFile> files{
        {"file-sound", "",
         [](PdfSample& s) {
             s.on_bytes = [](std::string& bytes) {
                 bytes.replace(bytes.rfind("startxref") + 10, 2, "99");
             };
         }},
        {"operators-sound", "EMC without", [](PdfSample& s) { s.append(0, "EMC"); }},
        {"pdf-version", "PDF 2.0",
         [](PdfSample& s) {
             s.on_writing = [](QPDFWriter& writer) { writer.forcePDFVersion("2.0"); };
         }},
        {"file-id", "no id",
         [](PdfSample& s) {
             s.on_bytes = [](std::string& bytes) { bytes.replace(bytes.rfind("/ID"), 3, "/XX"); };
         }},
        {"information-agrees", "Title",
         [](PdfSample& s) { s.info().replaceKey("/Title", Object::newString("A & C")); }},
        {"ua-identified", "nothing for part",
         [](PdfSample& s) { s.replace_in_xmp("<pdfuaid:part>1</pdfuaid:part>", ""); }},
        {"a2-identified", "“B” for conformance",
         [](PdfSample& s) { s.replace_in_xmp("conformance>A<", "conformance>B<"); }},
        {"screen-intent", "for CMYK",
         [](PdfSample& s) {
             std::string profile(128, '\0');
             profile.replace(16, 4, "CMYK").replace(36, 4, "acsp");
             s.catalog()
                 .getKey("/OutputIntents")
                 .getArrayItem(0)
                 .replaceKey("/DestOutputProfile", s.qpdf().newStream(profile));
         }},
        {"title-shown", "viewers",
         [](PdfSample& s) { s.catalog().removeKey("/ViewerPreferences"); }},
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
        {"no-actions", "an action Launch",
         [](PdfSample& s) {
             s.catalog().replaceKey("/OpenAction", parsed("<</S /Launch /F (a.exe)>>"));
         }},
        {"no-lzw", "packed by LZW",
         [](PdfSample& s) {
             Object stream = s.qpdf().newStream();
             stream.replaceStreamData("data", Object::newName("/LZWDecode"), Object::newNull());
             s.catalog().replaceKey("/Kept", stream);
         }},
        {"no-transfer-curves", "halftone",
         [](PdfSample& s) {
             s.resources()
                 .getKey("/ExtGState")
                 .replaceKey("/T", parsed("<</Type /ExtGState /HTP [0 0]>>"));
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
             s.catalog().replaceKey("/Kept", stream);
         }},
        {"no-other-files", "embeds a file",
         [](PdfSample& s) {
             s.catalog().replaceKey("/Kept", s.qpdf().makeIndirectObject(parsed("<</EF <<>> >>")));
         }},
        {"fonts-embedded", "is not embedded",
         [](PdfSample& s) { s.descriptor().removeKey("/FontFile2"); }},
        {"fonts-subset", "embedded whole",
         [](PdfSample& s) {
             s.font().replaceKey("/BaseFont", Object::newName("/Vollkorn-Regular"));
         }},
        {"no-type3", "",
         [](PdfSample& s) {
             Object map = s.qpdf().newStream("1 beginbfchar <41> <0041> endbfchar");
             Object font = parsed(
                 "<</Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] "
                 "/FirstChar 65 /Widths [500] /BaseFont /ABCDEF+Drawn>>");
             font.replaceKey("/ToUnicode", map);
             s.resources().getKey("/Font").replaceKey("/T3", font);
             s.append(0, "/Artifact BMC BT /T3 10 Tf 60 200 Td (A) Tj ET EMC");
         }},
        {"to-unicode", "stands for no character",
         [](PdfSample& s) { s.font().removeKey("/ToUnicode"); }},
        {"no-notdef", "shows the .notdef",
         [](PdfSample& s) {
             s.say_that(0, 'x');
             s.append(0, "/Artifact BMC BT /F 10 Tf 60 200 Td <0000> Tj ET EMC");
         }},
        {"font-widths", "is 123 wide",
         [](PdfSample& s) {
             Object widths = s.descendant().getKey("/W");
             for (int i = 1; i < widths.getArrayNItems(); i += 2) {
                 widths.setArrayItem(i, parsed("[123]"));
             }
         }},
        {"cid-set", "lacks code",
         [](PdfSample& s) {
             s.descriptor().replaceKey("/CIDSet", s.qpdf().newStream(std::string(2, '\0')));
         }},
        {"no-cmyk", "1 objects in CMYK",
         [](PdfSample& s) { s.append(0, "/Artifact BMC 1 0 0 0 k 60 200 10 10 re f EMC"); }},
        {"screen-group", "blends in CMYK",
         [](PdfSample& s) {
             s.page(0).replaceKey("/Group", parsed("<</S /Transparency /CS /DeviceCMYK>>"));
         }},
    };
    return files;
}

const std::vector<BrokenFile>& tag_files() {
    static const std::vector<BrokenFile> files{
        {"content-tagged", "1 objects belong to no element",
         [](PdfSample& s) { s.append(0, "0.1 0.1 0.1 rg 60 200 10 10 re f"); }},
        {"content-tagged", "1 objects",
         [](PdfSample& s) { s.append(0, "/P <</MCID 99>> BDC 60 200 10 10 re f EMC"); }},
        {"content-known", "Document/P speaks of content 50",
         [](PdfSample& s) {
             s.element("P").getKey("/K").appendItem(Object::newInteger(50));
             Object owners =
                 s.catalog().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
             while (owners.getArrayItem(1).getArrayNItems() < 51) {
                 owners.getArrayItem(1).appendItem(s.element("P"));
             }
         }},
        {"content-known", "two contents have the id 1",
         [](PdfSample& s) { s.append(0, "/P <</MCID 1>> BDC EMC"); }},
        {"artifacts-apart", "an artifact lies inside",
         [](PdfSample& s) {
             s.replace(0, "/T <</MCID 1>> BDC", "/T <</MCID 1>> BDC /Artifact BMC EMC");
         }},
        {"parent-tree", "content 1 of Document/P leads elsewhere",
         [](PdfSample& s) {
             s.catalog()
                 .getKey("/StructTreeRoot")
                 .getKey("/ParentTree")
                 .getKey("/Nums")
                 .getArrayItem(1)
                 .setArrayItem(1, s.element("H1"));
         }},
        {"tagged", "does not say", [](PdfSample& s) { s.catalog().removeKey("/MarkInfo"); }},
        {"roles-standard", "Chapter is no standard type",
         [](PdfSample& s) { rename(s, "P", "/Chapter"); }},
        {"nesting", "LBody stands in Document/L",
         [](PdfSample& s) {
             s.element("L").getKey("/K").setArrayItem(0, s.element("LBody"));
             s.element("LBody").getKey("/K").appendItem(Object::newInteger(6));
             s.catalog()
                 .getKey("/StructTreeRoot")
                 .getKey("/ParentTree")
                 .getKey("/Nums")
                 .getArrayItem(1)
                 .setArrayItem(6, s.element("LBody"));
         }},
        {"nesting", "P stands in Document/P",
         [](PdfSample& s) {
             rename(s, "Table", "/P");
             rename(s, "TR1", "/P");
             rename(s, "TR2", "/Span");
             for (const char* cell : {"TH1", "TD1", "TH2", "TD2"}) {
                 rename(s, cell, "/Span");
             }
         }},
        {"content-in-leaves", "Document/L/LI holds content",
         [](PdfSample& s) {
             s.element("LI").getKey("/K").setArrayItem(1, Object::newInteger(7));
             s.catalog()
                 .getKey("/StructTreeRoot")
                 .getKey("/ParentTree")
                 .getKey("/Nums")
                 .getArrayItem(1)
                 .setArrayItem(7, s.element("LI"));
         }},
        {"figure-alt", "Document/Figure has no alternative text",
         [](PdfSample& s) { s.element("Figure").removeKey("/Alt"); }},
        {"note-id", "a note has no id", [](PdfSample& s) { s.element("Note").removeKey("/ID"); }},
        {"table-regular", "row 2 has 3 columns, the first 2",
         [](PdfSample& s) {
             s.element("TD2").replaceKey("/A", parsed("<</O /Table /ColSpan 2>>"));
         }},
        {"table-headers", "Document/Table/TR/TH does not say",
         [](PdfSample& s) { s.element("TH2").removeKey("/A"); }},
        {"table-headers", "has no headings",
         [](PdfSample& s) {
             rename(s, "TH1", "/TD");
             rename(s, "TH2", "/TD");
         }},
        {"list-numbering", "has labels", [](PdfSample& s) { s.element("L").removeKey("/C"); }},
        {"heading-order", "the first heading is H2", [](PdfSample& s) { rename(s, "H1", "/H2"); }},
        {"heading-order", "H3 follows H1", [](PdfSample& s) { rename(s, "P", "/H3"); }},
        {"heading-kinds", "there are no headings", [](PdfSample& s) { rename(s, "H1", "/P"); }},
        {"links-tagged", "is in no element",
         [](PdfSample& s) { s.element("Link").getKey("/K").eraseItem(1); }},
        {"links-tagged", "is in Span", [](PdfSample& s) { rename(s, "Link", "/Span"); }},
        {"links-tagged", "the parent tree",
         [](PdfSample& s) { annotation(s).replaceKey("/StructParent", Object::newInteger(9)); }},
        {"link-contents", "no words", [](PdfSample& s) { annotation(s).removeKey("/Contents"); }},
        {"tab-order", "tab key", [](PdfSample& s) { s.page(0).removeKey("/Tabs"); }},
        {"links-lead", "the link “See” leads nowhere",
         [](PdfSample& s) {
             annotation(s).removeKey("/A");
             annotation(s).replaceKey("/Dest", Object::newString("nowhere"));
         }},
        {"links-lead", "the bookmark “Gone” leads nowhere",
         [](PdfSample& s) {
             s.catalog().replaceKey("/Outlines",
                                    parsed("<</First <</Title (Gone) /Dest (nowhere)>> >>"));
         }},
        {"document-language", "has no language",
         [](PdfSample& s) {
             s.catalog().removeKey("/Lang");
             s.element("Document").replaceKey("/Lang", Object::newString("en"));
         }},
        {"language-tags", "“english” is no language",
         [](PdfSample& s) {
             s.element("Figure").replaceKey("/Lang", Object::newString("english"));
         }},
        {"text-language", "“Words” is in Latin script, but marked as ko",
         [](PdfSample& s) { s.element("P").replaceKey("/Lang", Object::newString("ko")); }},
        {"text-language", "“Words” is in Latin script, but marked as zh-Hans",
         [](PdfSample& s) { s.element("P").replaceKey("/Lang", Object::newString("zh-Hans")); }},
        {"text-contrast", "“Test” of 10.0 pt stands out by 2.3",
         [](PdfSample& s) { say(s, "0.67 0.67 0.67 rg", 10, 200); }},
        {"text-contrast", "of 18.0 pt stands out by 2.76",
         [](PdfSample& s) { say(s, "0.61 0.61 0.61 rg", 18, 200); }},
        {"text-contrast", "“Test” of 10.0 pt stands out by 1.",
         [](PdfSample& s) {
             say(s, "0.07 0.32 0.53 rg 50 190 60 30 re f 0.1 0.3 0.5 rg", 10, 200);
         }},
    };
    return files;
}

}  // namespace

TEST_CASE("a good screen file breaks no rule") {
    PdfSample sample{check::pdf::Medium::Screen};
    const auto report =
        check::pdf::check_file(sample.bytes(), "good.pdf", check::pdf::Medium::Screen);
    CHECK_MESSAGE(report.findings.empty(), to_text(report));
}

TEST_CASE("Latin letters may stand for another language where its tag says so") {
    for (const char* lang : {"ko-Latn", "sr-Latn", "zh-Latn-pinyin", "vi", "en-x-plain"}) {
        CAPTURE(lang);
        PdfSample sample{check::pdf::Medium::Screen};
        sample.element("P").replaceKey("/Lang", Object::newString(lang));
        const auto report =
            check::pdf::check_file(sample.bytes(), "good.pdf", check::pdf::Medium::Screen);
        CHECK_MESSAGE(report.findings.empty(), to_text(report));
    }
}

TEST_CASE("each rule of the screen has a broken file that it finds, and no other rule does") {
    std::vector<BrokenFile> files = file_files();
    files.insert(files.end(), tag_files().begin(), tag_files().end());
    check_broken_files(check::pdf::Medium::Screen, files);
}

}  // namespace portraits::testing
