// The report's numbers against its pages: what contents, references and notes say is where they say it.

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "generator/cli/selection.h"
#include "generator/cli/session.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

using Pages = std::map<std::size_t, ink::Page>;

Pages pages_of_report() {
    Options options;
    options.edition = fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / "ten-years.yaml";
    Session session{options};
    REQUIRE(session.read());
    Pages pages;
    const auto keep = [&pages](std::size_t place, ink::Page page) {
        pages.insert_or_assign(place, std::move(page));
    };
    compose_chosen(session.composer(), options, keep, session.diagnostics());
    REQUIRE(session.good());
    return pages;
}

/// The printed number of the page that each place stands on.
std::map<std::string, std::string> numbers_of_places(const Pages& pages) {
    std::map<std::string, std::string> numbers;
    for (const auto& [place, page] : pages) {
        for (const ink::Destination& destination : page.content.destinations) {
            numbers.emplace(destination.name, page.label);
        }
    }
    return numbers;
}

std::vector<ink::Link> links_inside(const ink::Page& page) {
    std::vector<ink::Link> links;
    for (const ink::Item& item : page.content.items) {
        const auto* link = std::get_if<ink::Link>(&item.shape);
        if (link != nullptr && link->uri.empty()) {
            links.push_back(*link);
        }
    }
    return links;
}

}  // namespace

TEST_CASE(
    "every link of the report leads to a place, those of the contents to the page they name") {
    const Pages pages = pages_of_report();
    const auto numbers = numbers_of_places(pages);
    std::size_t named = 0;
    for (const auto& [place, page] : pages) {
        for (const ink::Link& link : links_inside(page)) {
            CAPTURE(link.destination);
            REQUIRE(numbers.contains(link.destination));
            if (page.name == "contents") {
                CHECK(link.contents.ends_with(", " + numbers.at(link.destination)));
                ++named;
            }
        }
    }
    CHECK(named > 10);
}

TEST_CASE("every note of the report stands on the page of its mark") {
    const auto numbers = numbers_of_places(pages_of_report());
    std::size_t notes = 0;
    for (const auto& [name, number] : numbers) {
        if (name.starts_with("mark:")) {
            CAPTURE(name);
            CHECK(numbers.at("note:" + name.substr(5)) == number);
            ++notes;
        }
    }
    CHECK(notes > 5);
}

}  // namespace portraits::cli
