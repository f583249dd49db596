#include "generator/write/page_store.h"

#include <doctest/doctest.h>

#include "generator/write/packed_page.h"
#include "generator/write/pdf_writer.h"
#include "sample.h"

namespace portraits::testing {
namespace {

/// A page with a figure, a heading in another language, a link and a place to link to.
ink::Page rich_page(const ink::Job& job) {
    ink::Page page = a4_page();
    ink::Fragment& ink = page.content;
    ink::Node heading;
    heading.role = ink::Role::H1;
    heading.lang = "el";
    const auto title = ink.add(heading);
    ink::Node drawing;
    drawing.role = ink::Role::Figure;
    drawing.alt = "A disc";
    const auto figure = ink.add(drawing);
    ink.draw(set_text(job, Face::Body, 9, "An efficient office", 18, 70), title);
    ink.draw(ink::Path::disc({Length::mm(60), Length::mm(150)}, Length::mm(10), id(Colour::Blue)),
             figure);
    ink.draw(ink::Link{Rect::mm(18, 60, 40, 10), "https://uil.unesco.org", "", "the network"},
             title);
    ink.destinations.push_back({"place", {Length::mm(18), Length::mm(60)}});
    return page;
}

constexpr write::Medium media[] = {write::Medium::Print, write::Medium::Screen};

std::string file_of(const ink::Job& job, write::Medium medium, std::size_t memory) {
    write::PdfWriter writer{job, medium, {nullptr, sample_press(), {}, memory}};
    for (std::size_t place = 0; place < 5; ++place) {
        REQUIRE(writer.add(place, place % 2 == 0 ? rich_page(job) : a4_page()));
    }
    const auto bytes = writer.finish({{0, "Place", "place"}});
    REQUIRE(bytes);
    return bytes.value();
}

}  // namespace

TEST_CASE("a page that was packed is the same page") {
    const ink::Job job = sample_job();
    const write::PdfWriter writer{job, write::Medium::Screen, {}};
    const auto encoded = writer.encode(rich_page(job));
    REQUIRE(encoded);
    const std::string bytes = write::packed(*encoded.value());
    const write::EncodedPage again = write::unpacked(bytes);
    CHECK(write::packed(again) == bytes);
    CHECK(again.content == encoded.value()->content);
    CHECK(again.nodes.at(0).node.lang == "el");
    CHECK(again.nodes.at(1).node.alt == "A disc");
    CHECK(again.links.at(0).link.uri == "https://uil.unesco.org");
    CHECK(again.destinations.at(0).name == "place");
    CHECK(again.fonts.begin()->second.glyphs == encoded.value()->fonts.begin()->second.glyphs);
}

TEST_CASE("pages that are put aside reach the file as those that stay in memory") {
    const ink::Job job = sample_job();
    for (const write::Medium medium : media) {
        const std::string in_memory = file_of(job, medium, write::PageStore::default_memory);
        CHECK(file_of(job, medium, 0) == in_memory);
        CHECK(file_of(job, medium, 20'000) == in_memory);
    }
}

TEST_CASE("a store knows whether pages are missing") {
    write::PageStore store;
    const auto page = std::make_shared<const write::EncodedPage>();
    CHECK(store.empty());
    store.put(1, page);
    CHECK_FALSE(store.complete());
    store.put(0, page);
    CHECK(store.complete());
    store.put(1, page);
    CHECK(store.size() == 2);
}

}  // namespace portraits::testing
