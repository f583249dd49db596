// The cities' names in their own languages and scripts: in the head of each portrait and in the contents, marked with their language.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generator/cli/selection.h"
#include "generator/cli/session.h"

namespace {

namespace fs = std::filesystem;
namespace ink = portraits::ink;
using portraits::cli::Options;
using portraits::cli::Session;
using portraits::record::City;

/// The members' meeting brochure as ink.
struct Brochure {
    std::unique_ptr<Session> session;
    std::vector<ink::Page> pages;
};

Brochure compose() {
    Options options;
    options.edition =
        fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / "members-meeting-2016.yaml";
    Brochure brochure{std::make_unique<Session>(options), {}};
    REQUIRE(brochure.session->read());
    std::map<std::size_t, ink::Page> pages;
    const auto keep = [&pages](std::size_t place, ink::Page page) {
        pages.emplace(place, std::move(page));
    };
    compose_chosen(brochure.session->composer(), options, keep, brochure.session->diagnostics());
    CHECK(brochure.session->diagnostics().empty());
    for (auto& [place, page] : pages) {
        brochure.pages.push_back(std::move(page));
    }
    return brochure;
}

/// The text of each element that has a language of its own, in reading order.
std::vector<std::pair<std::string, std::string>> foreign_texts(const ink::Page& page) {
    std::map<int, std::string> texts;
    for (const ink::Item& item : page.content.items) {
        const auto* run = std::get_if<ink::GlyphRun>(&item.shape);
        if (run != nullptr && item.node != ink::NodeId::Artifact) {
            texts[static_cast<int>(item.node)] += run->text;
        }
    }
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [node, text] : texts) {
        const std::string& lang = page.content.nodes.at(static_cast<std::size_t>(node)).lang;
        if (!lang.empty()) {
            all.emplace_back(lang, text);
        }
    }
    return all;
}

bool shows(const ink::Page& page, const City& city) {
    const auto texts = foreign_texts(page);
    return std::find(texts.begin(), texts.end(),
                     std::pair{city.local_name->lang, city.local_name->text}) != texts.end();
}

std::size_t missing_glyphs(const ink::Page& page) {
    std::size_t count = 0;
    for (const ink::Item& item : page.content.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            count += static_cast<std::size_t>(std::count_if(
                run->glyphs.begin(), run->glyphs.end(), [](const auto& g) { return g.id == 0; }));
        }
    }
    return count;
}

const ink::Page& page_called(const Brochure& brochure, const std::string& name) {
    const auto page = std::find_if(brochure.pages.begin(), brochure.pages.end(),
                                   [&](const ink::Page& p) { return p.name == name; });
    REQUIRE_MESSAGE(page != brochure.pages.end(), "no page is called ", name);
    return *page;
}

}  // namespace

TEST_CASE(
    "every city's own name stands in its portrait, in the contents and among the names, in its "
    "language") {
    const Brochure brochure = compose();
    const ink::Page& contents = page_called(brochure, "contents");
    const ink::Page& page_of_names = page_called(brochure, "names");
    std::size_t names = 0;
    for (const City& city : brochure.session->edition().cities) {
        if (!city.local_name || city.local_name->text == city.name) {
            continue;
        }
        CAPTURE(city.slug);
        CHECK(shows(page_called(brochure, "portrait " + city.slug), city));
        CHECK(shows(contents, city));
        CHECK(shows(page_of_names, city));
        ++names;
    }
    MESSAGE(names, " names of ", brochure.session->edition().cities.size(), " cities");
    CHECK(names == 25);
}

TEST_CASE("no glyph of the brochure is missing") {
    for (const ink::Page& page : compose().pages) {
        CHECK_MESSAGE(missing_glyphs(page) == 0, page.name);
    }
}
