#include "generator/design/design_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace portraits::design {
namespace {

bool knows_swatch(const Design& design, const std::string& name) {
    return name.empty() || name == "accent" ||
           std::any_of(design.swatches.begin(), design.swatches.end(),
                       [&](const Swatch& swatch) { return swatch.name == name; });
}

bool knows_ladder(const PageTemplate& page, const std::string& name) {
    return name.empty() || std::any_of(page.ladders.begin(), page.ladders.end(),
                                       [&](const Ladder& ladder) { return ladder.name == name; });
}

void check_page(const Design& design, const std::string& name, const SourceMark& mark,
                Diagnostics& diagnostics) {
    if (!name.empty() && !design.pages.contains(name)) {
        diagnostics.error(mark, fmt::format("there is no page template {}", name),
                          fmt::format("write pages/{}.yaml", name));
    }
}

/// A text is set for its first page and goes on as it is: left and right pages must offer it the same.
void check_sides(const Design& design, const SequenceEntry& entry, Diagnostics& diagnostics) {
    const auto left = design.pages.find(entry.continued_left);
    const auto right = design.pages.find(entry.continued);
    if (left == design.pages.end() || right == design.pages.end()) {
        return;
    }
    const FrameSpec* on_left = left->second.rest_frame();
    const FrameSpec* on_right = right->second.rest_frame();
    if (on_left == nullptr || on_right == nullptr || on_left->box.size != on_right->box.size) {
        diagnostics.error(entry.mark,
                          fmt::format("the pages {} and {} have no frames of one size for what is "
                                      "left over",
                                      entry.continued_left, entry.continued),
                          "both need a frame with the block rest, equally wide and high");
    }
}

}  // namespace

void check_names(const Design& design, Diagnostics& diagnostics) {
    for (const Style& style : design.styles) {
        if (!knows_swatch(design, style.colour)) {
            diagnostics.error(style.mark, fmt::format("style {} is set in {}, which is no swatch",
                                                      style.name, style.colour));
        }
    }
    for (const auto& [name, page] : design.pages) {
        if (!knows_swatch(design, page.background)) {
            diagnostics.error(page.mark, fmt::format("page {} lies on {}, which is no swatch", name,
                                                     page.background));
        }
        for (const FrameSpec& frame : page.frames) {
            if (!knows_ladder(page, frame.ladder)) {
                diagnostics.error(frame.mark, fmt::format("frame {} names the ladder {}, which the "
                                                          "page does not have",
                                                          frame.name, frame.ladder));
            }
        }
    }
    for (const SequenceEntry& entry : design.sequence) {
        check_page(design, entry.page, entry.mark, diagnostics);
        check_page(design, entry.continued, entry.mark, diagnostics);
        check_page(design, entry.continued_left, entry.mark, diagnostics);
        check_sides(design, entry, diagnostics);
    }
    for (const FoldedSide& side : design.folded) {
        for (const FoldedSide::Panel& panel : side.panels) {
            check_page(design, panel.page, side.mark, diagnostics);
        }
    }
    if (design.styles.empty()) {
        diagnostics.error(design.raw.mark(), "the layout has no styles",
                          "declare them under styles, or name a layout that has some as its base");
    }
}

}  // namespace portraits::design
