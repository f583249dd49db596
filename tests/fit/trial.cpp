#include "trial.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "generator/cli/font_manifest.h"
#include "generator/layout/composer.h"
#include "generator/record/library.h"
#include "tests/cli/process.h"

namespace portraits::tests {
namespace {

namespace fs = std::filesystem;

const fs::path source{PORTRAITS_SOURCE_DIR};

std::vector<fs::path> records() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator{source / "data" / "cities"}) {
        if (entry.path().extension() == ".yaml") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

void require_no_errors(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.level == Level::Error) {
            FAIL(render(diagnostic));
        }
    }
}

}  // namespace

fs::path real_edition() { return source / "data" / "editions" / "members-meeting-2016.yaml"; }

std::vector<std::string> record_names() {
    std::vector<std::string> names;
    for (const fs::path& path : records()) {
        names.push_back(path.filename().string());
    }
    return names;
}

Trial compose(const fs::path& path, const fs::path& layouts_folder) {
    Trial trial;
    Diagnostics reading;
    const fs::path layouts = layouts_folder.empty() ? source / "layouts" : layouts_folder;
    const record::Edition edition = record::load_edition(path, layouts, reading);
    const design::Design design = design::load_design(layouts / edition.layout, reading);
    const design::Labels labels =
        design::load_labels(layouts / edition.layout, edition.lang, reading);
    text::FontLibrary fonts{cli::read_manifest(source / "fonts" / "fonts.yaml", reading)};
    layout::Composer composer{
        edition, design, labels, fonts, {1, source / "data", "2016-11-15T00:00:00Z"}, reading};
    require_no_errors(reading);
    std::map<std::size_t, ink::Page> pages;
    composer.compose(
        [&](std::size_t place, ink::Page page) { pages.emplace(place, std::move(page)); },
        trial.diagnostics);
    for (auto& [place, page] : pages) {
        trial.pages.push_back(std::move(page));
    }
    trial.report = composer.fit_report();
    trial.job = composer.job();
    return trial;
}

fs::path write_edition(const fs::path& folder, const Change& change) {
    std::size_t number = 0;
    for (const fs::path& path : records()) {
        write_file(folder / "cities" / path.filename(), change(read_file(path), number++));
    }
    for (const char* name : {"themes.yaml", "regions.yaml"}) {
        write_file(folder / name, read_file(source / "data" / name));
    }
    fs::copy(source / "data" / "specimen" / "pictures", folder / "cities" / "pictures",
             fs::copy_options::recursive);
    const fs::path edition = folder / "editions" / "trial.yaml";
    write_file(edition, read_file(real_edition()));
    return edition;
}

fs::path write_layouts(const fs::path& folder, const std::string& file, const std::string& piece,
                       const std::string& replacement) {
    const fs::path layouts = folder / "layouts";
    fs::copy(source / "layouts", layouts, fs::copy_options::recursive);
    std::string text = read_file(layouts / "portraits" / file);
    const std::size_t at = text.find(piece);
    REQUIRE(at != std::string::npos);
    text.replace(at, piece.size(), replacement);
    write_file(layouts / "portraits" / file, text);
    return layouts;
}

fs::path justified_layouts(const fs::path& folder) {
    const std::string body = "hyphenate: true, hang: true, grid: true, first_indent: 4.5";
    return write_layouts(folder, "layout.yaml", body + "}", body + ", justified: true}");
}

std::vector<const layout::PageFit*> portraits_of(const Trial& trial) {
    std::vector<const layout::PageFit*> pages;
    for (const layout::PageFit& page : trial.report.pages) {
        if (!page.variant.empty()) {
            pages.push_back(&page);
        }
    }
    return pages;
}

}  // namespace portraits::tests
