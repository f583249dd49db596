// Records in scripts other than the brochure's, each an edition of one city: built by the program, read back by the preflight and
// by poppler, and its portrait compared with tests/scripts/expected/<edition>.txt. `./dev golden` takes the portraits as they are for the
// new expectation.

#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "generator/check/preflight.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/ink/dump.h"
#include "tests/cli/process.h"
#include "tests/scripts/composed.h"
#include "tests/scripts/copied_text.h"
#include "tests/scripts/spoken_text.h"

namespace {

namespace fs = std::filesystem;
namespace pdf = portraits::check::pdf;
using portraits::cli::Options;
using portraits::cli::Session;
using portraits::record::City;
using portraits::record::RichParagraph;
using portraits::tests::CopiedText;
using portraits::tests::Joint;
using portraits::tests::Lines;
using portraits::tests::read_file;
using portraits::tests::run;
using portraits::tests::write_file;

const fs::path scripts = fs::path{PORTRAITS_SOURCE_DIR} / "tests" / "scripts";

struct Edition {
    const char* name;
    Lines lines;

    friend std::ostream& operator<<(std::ostream& out, const Edition& e) { return out << e.name; }
};

constexpr Edition editions[]{
    {"hangzhou-zh", {Joint::Nothing, false}},
    {"suwon-ko", {Joint::Space, false}},
    {"amman-ar", {Joint::Space, true}},
    {"modiin-he", {Joint::Space, true}},
};

fs::path path_of(const Edition& edition) {
    return scripts / "editions" / (std::string{edition.name} + ".yaml");
}

fs::path folder_of(const Edition& edition) {
    return fs::path{PORTRAITS_BINARY_DIR} / "scripts" / edition.name;
}

std::string file_of(const Edition& edition, const char* medium) {
    return (folder_of(edition) / (std::string{edition.name} + medium)).string();
}

/// An edition composed in this process, to look into.
struct Composed {
    std::unique_ptr<Session> session;
    std::vector<portraits::ink::Page> pages;

    [[nodiscard]] const City& city() const { return session->edition().cities.at(0); }
    [[nodiscard]] std::size_t portrait() const {
        const std::string name = "portrait " + city().slug;
        const auto page =
            std::find_if(pages.begin(), pages.end(), [&](const auto& p) { return p.name == name; });
        REQUIRE(page != pages.end());
        return static_cast<std::size_t>(page - pages.begin());
    }
};

Composed compose(const Edition& edition) {
    Options options;
    options.edition = path_of(edition);
    Composed composed{std::make_unique<Session>(options), {}};
    REQUIRE(composed.session->read());
    std::map<std::size_t, portraits::ink::Page> pages;
    const auto keep = [&pages](std::size_t place, portraits::ink::Page page) {
        pages.emplace(place, std::move(page));
    };
    compose_chosen(composed.session->composer(), options, keep, composed.session->diagnostics());
    for (auto& [place, page] : pages) {
        composed.pages.push_back(std::move(page));
    }
    return composed;
}

/// Runs the program, which must have nothing to say.
void build(const Edition& edition) {
    fs::remove_all(folder_of(edition));
    const auto outcome = run({PORTRAITS_PROGRAM, "build", path_of(edition).string(), "--out",
                              folder_of(edition).string()});
    CHECK(outcome.err == "");
    REQUIRE(outcome.exit == 0);
}

void check_fit(const Composed& composed) {
    for (const auto& page : composed.session->composer().fit_report().pages) {
        for (const auto& frame : page.frames) {
            CHECK_MESSAGE(!frame.overset, page.page, ": ", frame.name, " is overset");
        }
    }
}

void check_preflight(const std::string& file, pdf::Medium medium, const Composed& composed) {
    std::vector<pdf::PageSource> sources;
    for (const auto& page : composed.pages) {
        sources.push_back({page.name, "", page.content.items.empty(), {}});
    }
    const pdf::Report report = pdf::check_file(read_file(file), file, medium, {}, sources);
    CHECK(report.pages == composed.pages.size());
    CHECK_MESSAGE(report.findings.empty(), to_text(report));
}

/// Marks that close stay with what they close, on the page and for who copies it.
void check_line_starts(const CopiedText& page) {
    for (const std::string& line : page.lines()) {
        for (const char* mark : {"，", "。", "、", "：", "；", "！", "？", "”", "’", "）", "》"}) {
            CHECK_MESSAGE(!line.starts_with(mark), line);
        }
    }
}

void check_words(const std::string& file, const Edition& edition, const Composed& composed) {
    const CopiedText page{file, composed.portrait() + 1, edition.lines};
    std::string all;
    for (const std::string& text : portraits::tests::texts_of(composed.city())) {
        all += text;
        CHECK_MESSAGE(page.holds(text), "not on its page: ", text, "\n", page.text());
    }
    CHECK(page.lacks_letters_of(all) == "");
    check_line_starts(page);
}

std::string small(const std::string& text) {
    std::string result;
    icu::UnicodeString::fromUTF8(text).foldCase().toUTF8String(result);
    return result;
}

/// A soft hyphen, where a line ends inside a word, is nothing that a voice says; capitals sound as other letters.
void check_spoken(const std::string& file, const Composed& composed) {
    std::string said = portraits::tests::spoken_text(file, composed.portrait() + 1);
    for (const std::string_view unsaid : {"\u00AD", "\u200B"}) {
        for (auto at = said.find(unsaid); at != std::string::npos; at = said.find(unsaid)) {
            said.erase(at, unsaid.size());
        }
    }
    for (const std::string& text : portraits::tests::texts_of(composed.city())) {
        const bool held =
            small(said).find(small(portraits::tests::composed(text))) != std::string::npos;
        CHECK_MESSAGE(held, "not said: ", text, "\n", said);
    }
}

void check_golden(const Edition& edition, const Composed& composed) {
    const std::string page = dump(composed.pages[composed.portrait()], composed.session->job());
    const fs::path expected = scripts / "expected" / (std::string{edition.name} + ".txt");
    const char* wish = std::getenv("PORTRAITS_GOLDEN");
    if (wish != nullptr && std::string{wish} == "write") {
        write_file(expected, page);
    }
    const fs::path got = folder_of(edition) / "portrait.txt";
    write_file(got, page);
    const bool same = fs::exists(expected) && read_file(expected) == page;
    CHECK_MESSAGE(same, "diff ", expected.string(), " ", got.string());
}

}  // namespace

/// How lines in a language run, and how they join.
Lines lines_in(const std::string& lang) {
    const auto is_one_of = [&](std::initializer_list<std::string_view> tags) {
        return std::find(tags.begin(), tags.end(), lang) != tags.end();
    };
    const bool without_spaces = is_one_of({"zh-Hans", "ja", "th", "km"});
    return {without_spaces ? Joint::Nothing : Joint::Space, is_one_of({"ar", "fa", "he"})};
}

TEST_CASE("each script of a page of many can be copied") {
    const Edition edition{"scripts-en", {}};
    build(edition);
    const Composed composed = compose(edition);
    check_fit(composed);
    std::size_t paragraphs = 0;
    for (const auto& [ending, medium] :
         {std::pair{".print.pdf", pdf::Medium::Print}, {".screen.pdf", pdf::Medium::Screen}}) {
        const std::string file = file_of(edition, ending);
        check_preflight(file, medium, composed);
        for (const auto* text :
             {&composed.city().vision, &composed.city().challenges, &composed.city().plan}) {
            for (const auto& block : text->blocks) {
                const auto& words = std::get<RichParagraph>(block.content).text.at(0);
                const CopiedText page{file, composed.portrait() + 1, lines_in(words.lang)};
                CHECK_MESSAGE(page.holds(words.text), words.lang, ": ", page.text());
                ++paragraphs;
            }
        }
    }
    CHECK(paragraphs == 2 * 22);
    check_spoken(file_of(edition, ".screen.pdf"), composed);
    check_golden(edition, composed);
}

TEST_CASE("a portrait in another script builds, fits, passes its preflight and can be copied") {
    for (const Edition& edition : editions) {
        CAPTURE(edition);
        build(edition);
        const Composed composed = compose(edition);
        check_fit(composed);
        for (const auto& [ending, medium] :
             {std::pair{".print.pdf", pdf::Medium::Print}, {".screen.pdf", pdf::Medium::Screen}}) {
            const std::string file = file_of(edition, ending);
            check_preflight(file, medium, composed);
            check_words(file, edition, composed);
        }
        check_spoken(file_of(edition, ".screen.pdf"), composed);
        check_golden(edition, composed);
    }
}
