#include "tests/e2e/brochure.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <utility>

#include "generator/cli/selection.h"
#include "tests/cli/process.h"

namespace portraits::tests {
namespace {

namespace fs = std::filesystem;

fs::path edition() {
    return fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / "members-meeting-2016.yaml";
}

void compose(Brochure& brochure) {
    cli::Options options;
    options.edition = edition();
    brochure.session = std::make_unique<cli::Session>(options);
    REQUIRE(brochure.session->read());
    std::map<std::size_t, ink::Page> pages;
    const auto keep = [&pages](std::size_t place, ink::Page page) {
        pages.emplace(place, std::move(page));
    };
    brochure.outline = cli::compose_chosen(brochure.session->composer(), options, keep,
                                           brochure.session->diagnostics());
    for (auto& [place, page] : pages) {
        brochure.pages.push_back(std::move(page));
    }
}

Brochure make() {
    Brochure brochure;
    brochure.folder = fs::path{PORTRAITS_BINARY_DIR} / "e2e";
    brochure.print = (brochure.folder / "members-meeting-2016.print.pdf").string();
    brochure.screen = (brochure.folder / "members-meeting-2016.screen.pdf").string();
    fs::remove_all(brochure.folder);
    output_of({PORTRAITS_PROGRAM, "build", edition().string(), "--out", brochure.folder.string()});
    compose(brochure);
    return brochure;
}

}  // namespace

const Brochure& brochure() {
    static const Brochure made = make();
    return made;
}

std::string output_of(const std::vector<std::string>& words) {
    const Outcome outcome = run(words);
    INFO(words.front(), ": ", outcome.err.substr(0, 4000));
    REQUIRE(outcome.exit == 0);
    return outcome.out;
}

std::vector<std::string> lines_with(const std::string& text, const std::string& part) {
    std::vector<std::string> lines;
    std::istringstream all{text};
    for (std::string line; std::getline(all, line);) {
        if (line.find(part) != std::string::npos) {
            lines.push_back(line);
        }
    }
    return lines;
}

}  // namespace portraits::tests
