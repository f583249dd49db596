#include "generator/cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "generator/cli/font_manifest.h"
#include "generator/cli/report.h"
#include "generator/cli/source_date.h"
#include "generator/record/layout_folders.h"
#include "generator/record/library.h"
#include "generator/record/nearest.h"

namespace portraits::cli {
namespace {

/// The faces that a design asks for, each once.
std::vector<design::Font> fonts_of(const design::Design& design) {
    std::vector<design::Font> fonts;
    const auto add = [&fonts](const design::Font& font) {
        const auto same = [&font](const design::Font& other) {
            return other.family == font.family && other.weight == font.weight &&
                   other.italic == font.italic;
        };
        if (std::none_of(fonts.begin(), fonts.end(), same)) {
            fonts.push_back(font);
        }
    };
    for (const design::Style& style : design.styles) {
        add(style.font);
        add(style.emphasis);
        add(style.strong);
    }
    return fonts;
}

bool has(const text::FontManifest& manifest, const design::Font& font) {
    return std::any_of(manifest.faces.begin(), manifest.faces.end(),
                       [&font](const text::FaceEntry& face) {
                           return face.family == font.family && face.weight == font.weight &&
                                  face.italic == font.italic;
                       });
}

/// How the layout has its pages folded, in the words of those who print them.
std::vector<write::FoldedSide> folded_sides(const design::Design& design) {
    std::vector<write::FoldedSide> sides;
    for (const design::FoldedSide& side : design.folded) {
        write::FoldedSide& panels = sides.emplace_back();
        for (const design::FoldedSide::Panel& panel : side.panels) {
            panels.push_back({panel.page, panel.left});
        }
    }
    return sides;
}

}  // namespace

Session::Session(const Options& options) : options_{options} {
    if (Result<Project> found = find_project(options)) {
        project_ = std::move(found).value();
    } else {
        fail(found.error());
    }
}

void Session::read_edition() {
    {
        const Timings::Phase phase{timings_, "read"};
        edition_ =
            record::load_edition(options_.edition, project_.layouts, diagnostics_, options_.jobs);
        check_chosen_cities();
        take_other_layout();
    }
    if (!edition_.layout.empty()) {
        read_design(edition_.layout);
    }
}

void Session::take_other_layout() {
    if (options_.layout.empty() || edition_.layout.empty()) {
        return;
    }
    const auto schema_of = [&](const std::string& layout) {
        return record::layout_file(project_.layouts / layout, "edition.schema.json");
    };
    // What the edition holds is what its own layout asks for.
    if (schema_of(options_.layout) != schema_of(edition_.layout)) {
        diagnostics_.error({},
                           fmt::format("there is no layout {} for editions of {}", options_.layout,
                                       edition_.layout),
                           fmt::format("a layout for another page says base: {}, and has no "
                                       "edition.schema.json of its own",
                                       edition_.layout));
    }
    edition_.layout = options_.layout;
}

void Session::check_chosen_cities() {
    std::vector<std::string> slugs;
    for (const record::City& city : edition_.cities) {
        slugs.push_back(city.slug);
    }
    for (const std::string& slug : options_.only) {
        if (edition_.city(slug) == nullptr && good()) {
            diagnostics_.error({}, fmt::format("the edition has no city {}", slug),
                               record::did_you_mean(slug, slugs));
        }
    }
}

void Session::read_design(const std::string& layout) {
    const Timings::Phase phase{timings_, "read"};
    const std::filesystem::path folder = project_.layouts / layout;
    design_ = design::load_design(folder, diagnostics_);
    const std::string& lang = options_.lang.empty() ? edition_.lang : options_.lang;
    if (!lang.empty()) {
        labels_ = design::load_labels(folder, lang, diagnostics_);
    }
}

void Session::read_fonts() {
    const Timings::Phase phase{timings_, "read"};
    manifest_ = read_manifest(project_.fonts, diagnostics_);
    fonts_.emplace(manifest_);
    check_fonts();
}

void Session::check_fonts() {
    for (const design::Font& font : fonts_of(design_)) {
        const auto stack = fonts_->stack(font.family, font.weight, font.italic);
        if (stack) {
            continue;
        }
        // What the manifest lacks is the design's fault; a file that is not there is the machine's.
        if (has(manifest_, font)) {
            fail(stack.error());
        } else {
            diagnostics_.add(stack.error());
        }
    }
}

bool Session::read() {
    if (!good()) {
        return false;
    }
    read_edition();
    read_fonts();
    if (good()) {
        make_composer();
    }
    return good();
}

void Session::make_composer() {
    const Timings::Phase phase{timings_, "compose"};
    Result<std::string> created = source_date();
    if (!created) {
        diagnostics_.add(created.error());
        return;
    }
    if (created.value().empty()) {
        created = edition_.value["date"].text() + "T00:00:00Z";
    }
    options_.sheets.folded = folded_sides(design_);
    composer_ = std::make_unique<layout::Composer>(
        edition_, design_, *labels_, *fonts_,
        layout::ComposeOptions{options_.jobs, project_.data, created.value()}, diagnostics_);
}

void Session::fail(Diagnostic why) {
    failed_ = true;
    diagnostics_.add(std::move(why));
}

Exit Session::end() {
    const bool told = options_.command == Command::Check;  // on standard output
    const bool wanted = (options_.verbose || options_.timing) && !told && !options_.quiet;
    const layout::FitReport* fit = wanted && composer_ ? &composer_->fit_report() : nullptr;
    report(diagnostics_, timings_, options_, fit);
    return failed_ ? Exit::Failed : exit_after(diagnostics_, options_);
}

}  // namespace portraits::cli
