// What the files say of themselves, as other programs read it, and what they refuse to say.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>

#include "command.h"
#include "generator/write/colour_profile.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::Medium;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string xmp_of(const TemporaryFile& file) { return run("pdfinfo -meta " + file.path()).output; }

/// An object of the file by its path from the trailer, on one line.
std::string object_of(const TemporaryFile& file, const std::string& path) {
    const std::string shown = run("mutool show -g " + file.path() + " trailer/" + path).output;
    return std::regex_replace(shown, std::regex{"\\s+"}, " ");
}

/// The text of a property, `xmp:CreateDate`.
std::string property(const std::string& xmp, const std::string& name) {
    std::smatch match;
    const std::regex pattern{"<" + name + ">([^<]*)</" + name + ">"};
    return std::regex_search(xmp, match, pattern) ? match[1].str() : "";
}

/// The warnings of a writer that was given a page.
std::vector<std::string> warnings(const ink::Job& job, Medium medium, const ink::Page& page,
                                  const write::WriterOptions& options) {
    write::PdfWriter writer{job, medium, options};
    REQUIRE(writer.add(0, page));
    REQUIRE(writer.finish({}));
    std::vector<std::string> all;
    for (const Diagnostic& diagnostic : writer.diagnostics().sorted()) {
        all.push_back(diagnostic.message);
    }
    return all;
}

std::string bytes_of(const TemporaryFile& file, const std::string& path) {
    run("mutool show -b -o " + file.folder() + "/stream " + file.path() + " trailer/" + path);
    return read_file(file.folder() + "/stream");
}

}  // namespace

TEST_CASE("the print file says in XMP all that PDF/X-4 asks for, in step with Info") {
    const ink::Job job = sample_job();
    const TemporaryFile file{"a.pdf", write_pdf(job, Medium::Print, {a4_page()})};
    const std::string xmp = xmp_of(file);
    CHECK(property(xmp, "pdfxid:GTS_PDFXVersion") == "PDF/X-4");
    CHECK(property(xmp, "pdf:Trapped") == "False");
    for (const char* date : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
        CHECK(property(xmp, date) == "2016-11-15T00:00:00Z");
    }
    CHECK(property(xmp, "xmpMM:RenditionClass") == "default");
    CHECK(property(xmp, "xmpMM:VersionID") == "1");
    CHECK(contains(xmp, "<rdf:li xml:lang=\"x-default\">Portraits — città</rdf:li>"));
    CHECK_FALSE(contains(xmp, "pdfaid:"));
    const std::string info = object_of(file, "Info");
    CHECK(contains(info, "/Trapped/False"));
    CHECK(contains(info, "/CreationDate(D:20161115000000Z)"));
    CHECK(contains(info, "/ModDate(D:20161115000000Z)"));
    CHECK(contains(info, fmt::format("/Producer({})", property(xmp, "pdf:Producer"))));
    CHECK(contains(info, fmt::format("/Creator({})", property(xmp, "xmp:CreatorTool"))));
}

TEST_CASE("the document's id in XMP is the one in the trailer") {
    for (const Medium medium : {Medium::Print, Medium::Screen}) {
        const TemporaryFile file{"a.pdf", write_pdf(sample_job(), medium, {a4_page()})};
        const std::string uuid = property(xmp_of(file), "xmpMM:InstanceID");
        REQUIRE(
            std::regex_match(uuid, std::regex{"uuid:[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"}));
        const std::string digits = std::regex_replace(uuid.substr(5), std::regex{"-"}, "");
        CHECK(digits != std::string(32, '0'));
        const std::string pdf = read_file(file.path());
        const std::regex id{"/ID ?\\[ ?<" + digits + "> ?<" + digits + ">", std::regex::icase};
        CHECK(std::regex_search(pdf, id));
    }
}

TEST_CASE("the press's profile is in the print file, byte by byte, and named") {
    const TemporaryFile file{"a.pdf", write_pdf(sample_job(), Medium::Print, {a4_page()})};
    const std::string intent = object_of(file, "Root/OutputIntents/1");
    CHECK(contains(intent, "/S/GTS_PDFX"));
    CHECK(contains(intent, "/OutputConditionIdentifier(FOGRA39)"));
    CHECK(contains(intent, "/RegistryName(http://www.color.org)"));
    CHECK(bytes_of(file, "Root/OutputIntents/1/DestOutputProfile") ==
          read_file(sample_press()->path));
}

TEST_CASE("the screen file's colours are sRGB, by the same profile every day") {
    const TemporaryFile file{"a.pdf", write_pdf(sample_job(), Medium::Screen, {a4_page()})};
    CHECK(contains(object_of(file, "Root/OutputIntents/1"), "/S/GTS_PDFA1"));
    const std::string profile = bytes_of(file, "Root/OutputIntents/1/DestOutputProfile");
    CHECK(profile == write::srgb_profile());
    CHECK(profile.substr(24, 12) == std::string{"\x07\xD0\0\x01\0\x01\0\0\0\0\0\0", 12});
    const write::ProfileHandle opened = write::open_profile(profile);
    REQUIRE(opened);
    CHECK(cmsGetColorSpace(opened.get()) == cmsSigRgbData);
    CHECK(cmsGetDeviceClass(opened.get()) == cmsSigDisplayClass);
}

TEST_CASE("the screen file claims PDF/UA-1 and PDF/A-2a, and describes the first for the second") {
    const TemporaryFile file{"a.pdf", write_pdf(sample_job(), Medium::Screen, {a4_page()})};
    const std::string xmp = xmp_of(file);
    CHECK(property(xmp, "pdfuaid:part") == "1");
    CHECK(property(xmp, "pdfaid:part") == "2");
    CHECK(property(xmp, "pdfaid:conformance") == "A");
    CHECK(property(xmp, "pdfaSchema:namespaceURI") == "http://www.aiim.org/pdfua/ns/id/");
    CHECK(property(xmp, "pdfaProperty:name") == "part");
    CHECK_FALSE(contains(xmp, "pdfxid:"));
    CHECK_FALSE(contains(xmp, "pdf:Trapped"));
}

TEST_CASE("a print file that lacks what PDF/X-4 asks for does not claim it, and says why") {
    ink::Job job = sample_job();
    CHECK(warnings(job, Medium::Print, a4_page(), {nullptr, sample_press()}).empty());
    CHECK(warnings(job, Medium::Print, a4_page(), {}) ==
          std::vector<std::string>{"the file does not claim PDF/X-4: no press profile is given"});
    job.title.clear();
    job.created.clear();
    CHECK(warnings(job, Medium::Print, a4_page(), {nullptr, sample_press()}) ==
          std::vector<std::string>{"the file does not claim PDF/X-4: it has no date",
                                   "the file does not claim PDF/X-4: it has no title"});
    const TemporaryFile file{"a.pdf", write_pdf(job, Medium::Print, {a4_page()})};
    CHECK_FALSE(contains(xmp_of(file), "GTS_PDFXVersion"));
    CHECK_FALSE(contains(object_of(file, "Info"), "Trapped"));
}

TEST_CASE("a screen file claims nothing for figures without text and headings that skip a level") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    const auto heading = page.content.add(ink::Role::H2);
    page.content.draw(set_text(job, Face::Body, 12, "Heading", 18, 20), heading);
    const auto figure = page.content.add(ink::Role::Figure);
    page.content.draw(ink::Path::disc({}, Length::mm(2), id(Colour::Blue)), figure);
    const std::vector<std::string> told = warnings(job, Medium::Screen, page, {});
    CHECK(told.size() == 4);
    for (const char* standard : {"PDF/UA-1", "PDF/A-2a"}) {
        for (const char* reason :
             {"a figure on page 1 has no alternative text", "page 1 skips a level of headings"}) {
            const std::string line =
                fmt::format("the file does not claim {}: {}", standard, reason);
            CHECK(std::find(told.begin(), told.end(), line) != told.end());
        }
    }
    const TemporaryFile file{"a.pdf", write_pdf(job, Medium::Screen, {page})};
    CHECK_FALSE(contains(xmp_of(file), "pdfuaid:part"));
}

TEST_CASE("a screen file claims nothing for text that its fonts cannot draw") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    const auto paragraph = page.content.add(ink::Role::P);
    page.content.draw(set_text(job, Face::Body, 12, "北", 18, 20), paragraph);
    const std::vector<std::string> told = warnings(job, Medium::Screen, page, {});
    REQUIRE(!told.empty());
    CHECK(contains(told.front(), "text in Vollkorn-Regular lacks a glyph"));
}

TEST_CASE("only the profile of a CMYK output device can be a press") {
    const auto said_of = [](const std::string& path) {
        const auto opened = write::open_condition({"x", "", "", 3, path, nullptr});
        return opened ? std::string{} : opened.error().message.substr(path.size() + 1);
    };
    CHECK(said_of("/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc").empty());
    CHECK(said_of("/usr/share/scribus/profiles/sRGB_icc22.icm") ==
          "is a profile of class mntr, not of output");
    CHECK(said_of("/usr/share/common-licenses/GPL-3") == "is not an ICC profile");
    const std::string press = read_file(sample_press()->path);
    const TemporaryFile half{"half.icc", press.substr(0, press.size() / 2)};
    CHECK(said_of(half.path()) == "is cut off");
    std::string rgb = press;
    rgb.replace(16, 4, "RGB ");
    const TemporaryFile other{"rgb.icc", rgb};
    CHECK(said_of(other.path()) == "is a profile for RGB, not for CMYK");
}

TEST_CASE("a press's own profile tells how much ink it stands") {
    CHECK(write::ink_limit_of(*sample_press()) == doctest::Approx(3));
}

}  // namespace portraits::testing
