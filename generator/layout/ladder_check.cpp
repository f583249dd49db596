#include "generator/layout/ladder_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace portraits::layout {
namespace {

/// Levers that blocks of their own know.
constexpr std::array<std::string_view, 8> block_levers{
    "picture height", "picture shown",  "list gap",   "flow",
    "second page",    "headline lines", "name lines", "native name below"};

/// Levers of a style, or of a field that may have a short form: the word before its name.
constexpr std::array<std::string_view, 5> style_levers{"size ", "leading ", "tracking ",
                                                       "word space ", "looseness "};
constexpr std::string_view short_lever = "short ";

constexpr double most_tracking = 0.015;  // em
constexpr double least_space = 0.75, most_space = 1.6;

/// What a lever is about: the name of a style.
std::string_view subject_of(std::string_view lever) {
    for (const std::string_view opening : style_levers) {
        if (lever.starts_with(opening)) {
            return lever.substr(opening.size());
        }
    }
    return {};
}

/// True if a lever takes away or brings in a block, or one within it.
bool switches(const record::Value& block, std::string_view lever) {
    const std::vector<record::Value> within = block["blocks"].items();
    return block["drop"].text() == lever || block["while"].text() == lever ||
           std::any_of(within.begin(), within.end(),
                       [&](const record::Value& inner) { return switches(inner, lever); });
}

bool switches(const std::vector<design::BlockSpec>& blocks, std::string_view lever) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const design::BlockSpec& block) { return switches(block.args, lever); });
}

bool is_known(const design::Design& design, const design::PageTemplate& page,
              std::string_view lever) {
    const bool of_block =
        std::find(block_levers.begin(), block_levers.end(), lever) != block_levers.end() ||
        lever.starts_with(short_lever);
    return of_block || design.style(subject_of(lever)) != nullptr ||
           std::any_of(page.frames.begin(), page.frames.end(), [&](const design::FrameSpec& frame) {
               return switches(frame.blocks, lever) || switches(frame.foot, lever);
           });
}

class LadderCheck {
public:
    LadderCheck(const design::Design& design, const design::PageTemplate& page,
                const design::Ladder& ladder, Diagnostics& diagnostics)
        : design_{design}, page_{page}, ladder_{ladder}, diagnostics_{diagnostics} {}

    void run() const {
        for (const design::Step& step : ladder_.steps) {
            check_lever(step);
            check_limits(step);
            for (const auto* named : {&step.restart, &step.ends}) {
                for (const std::string& lever : *named) {
                    check_named(step, lever);
                }
            }
        }
    }

private:
    void check_lever(const design::Step& step) const {
        if (!is_known(design_, page_, step.lever)) {
            diagnostics_.error(
                step.mark,
                fmt::format("nothing on page {} looks at the lever {}", page_.name, step.lever),
                "name a style after size, leading, tracking, word space or "
                "looseness, or a lever that a block drops or brings in");
        }
        if (step.values.empty()) {
            diagnostics_.error(step.mark, fmt::format("the lever {} has no values", step.lever),
                               "give it values, or from, to and by");
        }
    }

    void check_limits(const design::Step& step) const {
        const design::Style* style = design_.style(subject_of(step.lever));
        for (const double value : step.values) {
            if (style != nullptr && step.lever.starts_with("tracking ") &&
                std::abs(value - style->tracking) > most_tracking + 1e-9) {
                diagnostics_.error(step.mark,
                                   fmt::format("a tracking of {:g} em is {:g} from the "
                                               "designer's {:g}",
                                               value, value - style->tracking, style->tracking),
                                   fmt::format("stay within {:g} em of it", most_tracking));
            }
            if (step.lever.starts_with("word space ") &&
                (value < least_space || value > most_space)) {
                diagnostics_.error(
                    step.mark,
                    fmt::format("a word space of {:g} tears words apart "
                                "or runs them together",
                                value),
                    fmt::format("stay between {:g} and {:g}", least_space, most_space));
            }
        }
    }

    void check_named(const design::Step& step, const std::string& lever) const {
        const bool known =
            std::any_of(ladder_.steps.begin(), ladder_.steps.end(),
                        [&](const design::Step& other) { return other.lever == lever; });
        if (!known) {
            diagnostics_.error(step.mark,
                               fmt::format("step {} puts back the lever {}, which the ladder {} "
                                           "does not have",
                                           step.lever, lever, ladder_.name));
        }
    }

    const design::Design& design_;
    const design::PageTemplate& page_;
    const design::Ladder& ladder_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_ladders(const design::Design& design, Diagnostics& diagnostics) {
    for (const auto& [name, page] : design.pages) {
        for (const design::Ladder& ladder : page.ladders) {
            LadderCheck{design, page, ladder, diagnostics}.run();
        }
    }
}

}  // namespace portraits::layout
