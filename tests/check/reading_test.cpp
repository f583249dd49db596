// The smaller readers: XMP, character maps, colours, and what a report says.

#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>

#include "generator/check/pdf_cmap.h"
#include "generator/check/pdf_colour.h"
#include "generator/check/pdf_xmp.h"
#include "generator/check/preflight.h"
#include "tests/check/pdf_sample.h"

namespace portraits::check::pdf {

using testing::PdfSample;

TEST_CASE("an XMP property is found by its namespace, as element, list or attribute") {
    const Xmp xmp{R"(<rdf:Description xmlns:a="http://purl.org/dc/elements/1.1/" a:format="PDF"
        xmlns:b='http://ns.adobe.com/xap/1.0/'><a:title><rdf:Alt>
        <rdf:li xml:lang="x-default">Fish &amp; &lt;chips&gt;</rdf:li></rdf:Alt></a:title>
        <b:CreateDate>2016</b:CreateDate><a:titles>no</a:titles></rdf:Description>)"};
    CHECK(xmp.get(dc_ns, "title") == "Fish & <chips>");
    CHECK(xmp.get(dc_ns, "format") == "PDF");
    CHECK(xmp.get(xmp_ns, "CreateDate") == "2016");
    CHECK(xmp.get(xmp_ns, "title") == std::nullopt);
    CHECK(xmp.get(pdf_ns, "Producer") == std::nullopt);
    CHECK(Xmp{""}.get(dc_ns, "title") == std::nullopt);
}

TEST_CASE("a character map says what single codes and ranges stand for") {
    QPDF qpdf;
    qpdf.emptyPDF();
    const CMap map = read_cmap(qpdf.newStream(
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0041> <0004> "
        "<D83DDE00> endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> "
        "<00660069>] "
        "endbfrange 1 begincidrange <0100> <0102> 7 endcidrange"));
    CHECK(map.code_length == 2);
    CHECK(map.text.at(3) == "A");
    CHECK(map.text.at(4) == "😀");
    CHECK(map.text.at(0x12) == "c");
    CHECK(map.text.at(0x21) == "fi");
    CHECK(map.cid.at(0x102) == 9);
}

TEST_CASE("colours of all families come down to inks") {
    const auto colour = [](const std::string& space, std::vector<double> parts) {
        return Colour{read_colour_space(Object::parse(space), Object::parse("<<>>")),
                      std::move(parts)};
    };
    CHECK(inks_of(colour("/DeviceGray", {0.25})).process[3] == doctest::Approx(0.75));
    CHECK(inks_of(colour("/DeviceCMYK", {1, 0.5, 0, 0.1})).sum() == doctest::Approx(1.6));
    CHECK(inks_of(colour("[/Indexed /DeviceCMYK 1 <00000000FF00FF00>]", {1})).sum() ==
          doctest::Approx(2));
    const Inks gold = inks_of(colour("[/DeviceN [/Black /Gold] /DeviceCMYK 0]", {0.5, 0.25}));
    CHECK(gold.process[3] == 0.5);
    CHECK(gold.spot == 0.25);
    CHECK(ink_count(gold) == 2);
    CHECK(to_text(gold) == "0/0/0/50 and spot 25");
}

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast({0, 0, 0}, {1, 1, 1}) == doctest::Approx(21));
    CHECK(contrast({1, 1, 1}, {1, 1, 1}) == doctest::Approx(1));
    CHECK(contrast({119 / 255.0, 119 / 255.0, 119 / 255.0}, {1, 1, 1}) ==
          doctest::Approx(4.48).epsilon(0.001));
}

TEST_CASE("a finding tells the page, the place, the block, the record and the rule") {
    PdfSample sample{Medium::Print};
    sample.append(1, "1 0 0 rg 36.85 779.53 20 20 re f");
    const std::vector<PageSource> sources{
        {"cover", "editions/a.yaml", false, {}},
        {"portrait tarn",
         "cities/tarn.yaml",
         false,
         {{"page", Rect::mm(0, 0, 210, 297)}, {"name", Rect::mm(5, 10, 50, 30)}}}};
    const Report report = check_file(sample.bytes(), "a.print.pdf", Medium::Print, {}, sources);
    CHECK(to_text(report) ==
          "a.print.pdf (print): 4 pages, 44 rules: 1 error\n"
          "  most ink: 197 % on page 1\n"
          "  error: page 2 (portrait tarn), 10.0 × 17.9 mm, name: 1 objects in RGB [no-rgb]\n"
          "      = from cities/tarn.yaml\n");
    const auto json = nlohmann::json::parse(to_json(report));
    CHECK(json["medium"] == "print");
    CHECK(json["findings"][0]["rule"] == "no-rgb");
    CHECK(json["findings"][0]["page"] == 2);
    CHECK(json["findings"][0]["mm"][0] == doctest::Approx(10).epsilon(0.001));
    CHECK(json["findings"][0]["record"] == "cities/tarn.yaml");
}

TEST_CASE("a page that is meant to be blank is named, not found") {
    PdfSample sample{Medium::Print};
    sample.page(1).removeKey("/Contents");
    const std::vector<PageSource> sources{{"cover", "", false, {}}, {"blank", "", true, {}}};
    const Report report = check_file(sample.bytes(), "a.pdf", Medium::Print, {}, sources);
    CHECK(report.findings.empty());
    CHECK(to_text(report).find("blank pages: 2\n") != std::string::npos);
}

TEST_CASE("many findings of one rule are told by the first of them") {
    PdfSample sample{Medium::Print};
    for (int i = 0; i < 11; ++i) {
        sample.append(0, "0 0 0 1 K 0.1 w 60 400 m 99 400 l S");
    }
    const Report report = check_file(sample.bytes(), "a.pdf", Medium::Print);
    CHECK(report.count(Level::Error) == 11);
    CHECK(to_text(report).find("  … and 3 more [hairlines]\n") != std::string::npos);
}

TEST_CASE("a file that is none is one finding") {
    const Report report = check_file("no file", "a.pdf", Medium::Screen);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].rule == "file-sound");
}

TEST_CASE("a press that stands less ink is asked by its own limit") {
    PdfSample sample{Medium::Print};
    sample.append(0, "1 1 1 0 k 300 300 50 50 re f");
    Limits limits;
    CHECK(check_file(sample.bytes(), "a.pdf", Medium::Print, limits).findings.empty());
    limits.ink = 2.8;
    CHECK(check_file(sample.bytes(), "a.pdf", Medium::Print, limits).findings.size() == 1);
}

TEST_CASE("a spot colour that the edition asks for is let through") {
    PdfSample sample{Medium::Print};
    sample.resources().replaceKey("/ColorSpace",
                                  Object::parse("<</S [/Separation /Gold /DeviceCMYK 0]>>"));
    sample.append(0, "/S cs 1 scn 100 400 20 20 re f");
    Limits limits;
    limits.spots = {"Gold"};
    const Report report = check_file(sample.bytes(), "a.pdf", Medium::Print, limits);
    CHECK(report.findings.empty());
    CHECK(to_text(report).find("spot colour Gold: 1 object\n") != std::string::npos);
}

TEST_CASE("every rule has a name of its own and a sentence") {
    const std::vector<RuleFacts> rules = all_rule_facts();
    CHECK(rules.size() > 60);
    for (const RuleFacts& rule : rules) {
        CHECK(rule.sentence.ends_with("."));
        CHECK((rule.print || rule.screen));
    }
    CHECK(explain("no-type3").starts_with("no-type3 (error, print and screen)\n  No font"));
    CHECK(explain("nothing").empty());
}

}  // namespace portraits::check::pdf
