// What the interpreter reads from content, on pages of 600 × 800 points without a font file.

#include <doctest/doctest.h>

#include <cmath>
#include <qpdf/QPDF.hh>

#include "generator/check/pdf_backdrop.h"
#include "generator/check/pdf_ink_raster.h"

namespace portraits::check::pdf {
namespace {

/// A page made of operators, with a simple font `F` of 500 a letter and whatever else a test adds.
class Drawn {
public:
    explicit Drawn(const std::string& operators, const std::string& more = "") {
        qpdf_.emptyPDF();
        page_.object = Object::parse("<<>>");
        page_.object.replaceKey("/Contents", qpdf_.newStream(operators));
        page_.resources = Object::parse(
            "<</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /F /FirstChar 65 "
            "/Widths [500 500 500]>> >> /ExtGState <</Over <</OP true /OPM 1>> >> " +
            more + ">>");
        page_.media = page_.crop = page_.bleed = page_.trim = {0, 0, 600, 800};
        content_ = read_content(page_, fonts_);
    }
    QPDF& qpdf() { return qpdf_; }
    void add_form(const std::string& facts, const std::string& operators) {
        Object form = qpdf_.newStream(operators);
        form.replaceDict(Object::parse("<</Subtype /Form " + facts + ">>"));
        page_.resources.replaceKey("/XObject", Object::parse("<<>>"));
        page_.resources.getKey("/XObject").replaceKey("/X", form);
        content_ = read_content(page_, fonts_);
    }
    const PageContent& content() const { return content_; }
    const PdfPage& page() const { return page_; }
    template <typename Kind>
    const Kind& shape(std::size_t i) const {
        return std::get<Kind>(content_.marks.at(i).shape);
    }
    const Box& box(std::size_t i) const { return content_.marks.at(i).box; }

private:
    QPDF qpdf_;
    PdfPage page_;
    FontCache fonts_;
    PageContent content_;
};

bool near(double a, double b) { return std::abs(a - b) < 0.001; }
bool near(Vec2 a, Vec2 b) { return near(a.x, b.x) && near(a.y, b.y); }

}  // namespace

TEST_CASE("a run begins where the matrices put it and ends after its widths and spaces") {
    const Drawn drawn{"2 0 0 2 10 20 cm BT /F 10 Tf 1 Tc 50 Tz 5 Ts 1 0 0 1 100 50 Tm (AB) Tj ET"};
    const auto& run = drawn.shape<TextMark>(0);
    CHECK(run.size == 20);
    CHECK(near(run.from, {2 * 100 + 10, 2 * 55 + 20}));
    CHECK(near(run.to, {2 * (100 + (5 + 1 + 5) * 0.5) + 10, 2 * 55 + 20}));
}

TEST_CASE("lines follow each other by leading, and adjustments move the pen back") {
    const Drawn drawn{
        "BT /F 10 Tf 12 TL 100 700 Td (A) Tj (B) ' T* [(A) -1000 (B)] TJ 0 -30 TD (C) Tj ET"};
    CHECK(near(drawn.shape<TextMark>(0).from, {100, 700}));
    CHECK(near(drawn.shape<TextMark>(1).from, {100, 688}));
    CHECK(near(drawn.shape<TextMark>(2).from, {100, 676}));
    CHECK(near(drawn.shape<TextMark>(2).to, {100 + 5 + 10 + 5, 676}));
    CHECK(near(drawn.shape<TextMark>(3).from, {100, 646}));
}

TEST_CASE("text in mode 3 is there and is not seen") {
    const Drawn drawn{"BT /F 10 Tf 3 Tr (A) Tj ET"};
    CHECK(drawn.shape<TextMark>(0).invisible);
}

TEST_CASE("a form stands by its matrix, is clipped to its box and leaves the state as it was") {
    Drawn drawn{"1 0 0 1 100 100 cm /X Do 0 0 10 10 re f"};
    drawn.add_form("/Matrix [2 0 0 2 0 0] /BBox [0 0 20 20]", "0 0 1 rg 10 10 50 50 re f");
    CHECK(drawn.box(0) == Box{120, 120, 140, 140});
    CHECK(drawn.content().marks[0].paint.colour.space->family == ColourFamily::Rgb);
    CHECK(drawn.box(1) == Box{100, 100, 110, 110});
    CHECK(drawn.content().marks[1].paint.colour.space->family == ColourFamily::Gray);
    CHECK(drawn.content().faults.empty());
}

TEST_CASE("a form that shows itself ends") {
    Drawn drawn{"/X Do"};
    drawn.add_form("/BBox [0 0 9 9]", "/X Do");
    CHECK(drawn.content().faults == std::vector<std::string>{"forms nest without end"});
}

TEST_CASE("marks outside the clip are none, and the clip ends with its state") {
    const Drawn drawn{"q 0 0 50 50 re W n 40 40 100 100 re f 60 60 10 10 re f Q 60 60 10 10 re f"};
    REQUIRE(drawn.content().marks.size() == 2);
    CHECK(drawn.box(0) == Box{40, 40, 50, 50});
    CHECK(drawn.box(1) == Box{60, 60, 70, 70});
}

TEST_CASE("a stroke is as thick as its matrix makes it") {
    const Drawn drawn{"2 0 0 2 0 0 cm 3 w 10 10 m 20 10 l S"};
    CHECK(drawn.shape<StrokeMark>(0).width == 6);
    CHECK(drawn.box(0) == Box{17, 17, 43, 23});
}

TEST_CASE("an inline image has its pixels an inch, even lying on its side") {
    const Drawn drawn{"q 0 72 -36 0 100 100 cm BI /W 4 /H 2 /BPC 8 /CS /G ID 01234567 EI Q"};
    const auto& image = drawn.shape<ImageMark>(0);
    CHECK(image.width == 4);
    CHECK(image.bits == 8);
    CHECK(near(image.ppi, 4));
    CHECK(drawn.box(0) == Box{64, 100, 100, 172});
}

TEST_CASE("marked content knows what is around it") {
    const Drawn drawn{
        "/P <</MCID 4>> BDC /Span <</Lang (ko) /ActualText (x)>> BDC 0 0 9 9 re f EMC EMC "
        "/Artifact BMC 0 0 9 9 re f EMC 0 0 9 9 re f"};
    const PageContent& content = drawn.content();
    const int inner = content.marks[0].content;
    CHECK(content.contents[static_cast<std::size_t>(inner)].lang == "ko");
    CHECK(content.contents[static_cast<std::size_t>(content.tagged_content(inner))].id == 4);
    CHECK(content.is_artifact(content.marks[1].content));
    CHECK_FALSE(content.is_artifact(content.marks[2].content));
    CHECK(content.marks[2].content == -1);
}

TEST_CASE("under a point lies the last fill before it, and a hole is none") {
    const Drawn drawn{
        "0 0 100 100 re f 1 0 0 rg 20 20 60 60 re 40 40 20 20 re f* BT /F 10 Tf (A) Tj ET"};
    PixelCache pixels;
    const Backdrop backdrop{drawn.content(), pixels};
    CHECK(backdrop.under(2, {30, 30}) == &drawn.content().marks[1]);
    CHECK(backdrop.under(2, {50, 50}) == &drawn.content().marks[0]);
    CHECK(backdrop.under(2, {150, 50}) == nullptr);
    CHECK(backdrop.under(1, {30, 30}) == &drawn.content().marks[0]);
}

TEST_CASE("ink that overprints adds up, and ink that does not takes the place of what was there") {
    const std::string ground = "1 0 0 0 k 0 0 600 800 re f ";
    const auto most = [&](const std::string& more) {
        const Drawn drawn{ground + more};
        PixelCache pixels;
        return InkRaster{drawn.page(), drawn.content(), pixels}.heaviest(15).ink;
    };
    CHECK(near(most(""), 1));
    CHECK(near(most("/Over gs 0 0 0 1 k 100 100 100 100 re f"), 2));
    CHECK(near(most("0 0 0.5 0.9 k 100 100 100 100 re f"), 1.4));
    CHECK(near(most("/Over gs 0 g 100 100 100 100 re f"), 1));
}

TEST_CASE("the heaviest square is where the ink is") {
    const Drawn drawn{"1 1 1 0 k 200 300 60 60 re f"};
    PixelCache pixels;
    const InkRaster::Square square = InkRaster{drawn.page(), drawn.content(), pixels}.heaviest(15);
    CHECK(near(square.ink, 3));
    CHECK(Box{200, 300, 260, 360}.contains(square.box, 1));
}

}  // namespace portraits::check::pdf
