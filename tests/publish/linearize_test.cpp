#include "generator/publish/linearize.h"

#include <doctest/doctest.h>

#include "generator/ink/document.h"
#include "generator/publish/pdf_facts.h"
#include "generator/write/pdf_writer.h"

using portraits::Length;
using portraits::publish::facts_of_pdf;
using portraits::publish::linearized;

namespace {

/// An empty page, as the project's own writer writes it.
std::string blank_pdf() {
    portraits::ink::Job job;
    job.title = "Blank";
    job.lang = "en";
    job.created = "2016-04-01T00:00:00Z";
    portraits::write::PdfWriter writer{job, portraits::write::Medium::Screen};
    portraits::ink::Page page;
    page.trim = {Length::mm(210), Length::mm(297)};
    page.label = "1";
    REQUIRE(writer.add(0, page));
    auto bytes = writer.finish({});
    REQUIRE(bytes);
    return std::move(bytes).value();
}

}  // namespace

TEST_CASE("a linearised file says so in its first bytes, and claims what it claimed") {
    const std::string before = blank_pdf();
    const auto after = linearized(before);
    REQUIRE(after);
    CHECK(before.find("/Linearized") == std::string::npos);
    CHECK(after.value().substr(0, 1024).find("/Linearized 1") != std::string::npos);
    const auto facts = facts_of_pdf(after.value(), "after");
    REQUIRE(facts);
    CHECK(facts.value().pages == 1);
    CHECK(facts.value().standards == std::vector<std::string>{"PDF/UA-1", "PDF/A-2a"});
}

TEST_CASE("linearising twice gives the same bytes") {
    const std::string pdf = blank_pdf();
    CHECK(linearized(pdf).value() == linearized(pdf).value());
}

TEST_CASE("what is no PDF cannot be linearised, and says so") {
    const auto result = linearized("not a document");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.starts_with("cannot linearise: "));
}
