#include "generator/layout/fit_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

namespace portraits::layout {
namespace {

/// The frames that text flows into: those that are full to the brim by their make say nothing.
std::string frames_in_words(const PageFit& page) {
    std::string words;
    for (const PageFit::Frame& frame : page.frames) {
        words += fmt::format("{}{} {:.0f} %{}", words.empty() ? "" : ", ", frame.name,
                             frame.fill * 100, frame.overset ? " (overset)" : "");
    }
    return words;
}

/// The line that a reader sees first: the shortest ragged one, or the one with the widest spaces.
std::string lines_in_words(const Linage& lines) {
    const std::string words = lines.loosest > 1
                                  ? fmt::format("widest space {:.2f}", lines.loosest)
                                  : fmt::format("shortest line {:.2f}", lines.shortest);
    return fmt::format("{}, {} of {} lines under 0.8, {} hyphens", words, lines.shortish,
                       lines.lines, lines.hyphens);
}

std::string page_in_words(const PageFit& page) {
    return fmt::format(
        "{:<32} {:<6} badness {:6.1f}  {}\n{:<40}{}; {}\n", page.page, page.variant, page.badness,
        frames_in_words(page), "",
        page.steps.empty() ? "as designed" : fmt::format("{}", fmt::join(page.steps, ", ")),
        lines_in_words(page.lines));
}

nlohmann::ordered_json lines_as_json(const Linage& lines) {
    return {{"count", lines.lines},
            {"words", lines.words},
            {"shortest", lines.shortest},
            {"under_0.75", lines.short_lines},
            {"under_0.8", lines.shortish},
            {"hyphens", lines.hyphens},
            {"hyphen_runs", lines.hyphen_runs},
            {"single_words", lines.single_words},
            {"tightest_space", lines.tightest},
            {"widest_space", lines.loosest},
            {"unjustified", lines.unjustified},
            {"tracked", lines.tracked},
            {"most_tracking", lines.most_tracking},
            {"too_wide", lines.overfull}};
}

}  // namespace

std::string to_text(const FitReport& report) {
    std::string text;
    PageFit all;
    std::size_t pages = 0;
    for (const PageFit& page : report.pages) {
        if (!page.variant.empty()) {
            text += page_in_words(page);
            ++pages;
            all.lines += page.lines;
            all.candidates += page.candidates;
            all.trials += page.trials;
        }
    }
    return pages == 0 ? text
                      : text + fmt::format("{} pages: {} candidates, {} placed; {}\n", pages,
                                           all.candidates, all.trials, lines_in_words(all.lines));
}

std::string to_json(const FitReport& report) {
    nlohmann::ordered_json pages = nlohmann::ordered_json::array();
    for (const PageFit& page : report.pages) {
        nlohmann::ordered_json frames = nlohmann::ordered_json::array();
        for (const PageFit::Frame& frame : page.frames) {
            frames.push_back(
                {{"frame", frame.name}, {"fill", frame.fill}, {"overset", frame.overset}});
        }
        pages.push_back({{"page", page.page},
                         {"variant", page.variant},
                         {"steps", page.steps},
                         {"frames", std::move(frames)},
                         {"badness", page.badness},
                         {"lines", lines_as_json(page.lines)},
                         {"candidates", page.candidates},
                         {"placed", page.trials}});
    }
    return pages.dump(2) + "\n";
}

}  // namespace portraits::layout
