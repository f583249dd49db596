#include "generator/layout/fit_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

namespace portraits::layout {
namespace {

std::string frames_in_words(const PageFit& page) {
    std::string words;
    for (const PageFit::Frame& frame : page.frames) {
        words += fmt::format("{}{} {:.0f} %{}", words.empty() ? "" : ", ", frame.name,
                             frame.fill * 100, frame.overset ? " (overset)" : "");
    }
    return words;
}

}  // namespace

std::string to_text(const FitReport& report) {
    std::string text;
    for (const PageFit& page : report.pages) {
        if (page.variant.empty()) {
            continue;
        }
        text += fmt::format(
            "{:<32} {:<6} badness {:6.1f}  {}\n{:<40}{}\n", page.page, page.variant, page.badness,
            frames_in_words(page), "",
            page.steps.empty() ? "as designed" : fmt::format("{}", fmt::join(page.steps, ", ")));
    }
    return text;
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
                         {"loosest_line", page.loosest_line}});
    }
    return pages.dump(2) + "\n";
}

}  // namespace portraits::layout
