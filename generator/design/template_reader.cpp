#include "generator/design/template_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portraits::design {
namespace {

using record::Value;

Length mm(const Value& value) { return Length::mm(value.number()); }

std::vector<std::string> texts(const Value& list) {
    std::vector<std::string> result;
    for (const Value& item : list.items()) {
        result.push_back(item.text());
    }
    return result;
}

/// The values of a step: a list, or `{from, to, by}`.
std::vector<double> read_values(const Value& step) {
    std::vector<double> values;
    for (const Value& value : step["values"].items()) {
        values.push_back(value.number());
    }
    if (step.has("from")) {
        const double from = step["from"].number();
        const double to = step["to"].number();
        const double by = std::max(step["by"].number(), 0.001);
        const auto count = std::lround(std::max(from - to, to - from) / by);
        for (long i = 0; i <= count; ++i) {
            values.push_back(from + (to < from ? -by : by) * static_cast<double>(i));
        }
    }
    return values;
}

Ladder read_ladder(const Value::Entry& entry) {
    Ladder ladder{entry.key, {}};
    for (const Value& step : entry.value.items()) {
        ladder.steps.push_back(
            {step["step"].text(), read_values(step), texts(step["restart"]), texts(step["ends"]),
             step["gain"].number(), step.has("cost") ? step["cost"].number() : 1,
             step["agree"].number(), step[step.has("says") ? "says" : "step"].text(), step.mark()});
    }
    return ladder;
}

std::vector<BlockSpec> read_blocks(const Value& list) {
    std::vector<BlockSpec> blocks;
    for (const Value& block : list.items()) {
        blocks.push_back({block["block"].text(), block});
    }
    return blocks;
}

FrameSpec read_frame(const Value& v) {
    FrameSpec frame;
    frame.name = v["frame"].text();
    frame.mark = v.mark();
    frame.box = {{mm(v["x"]), mm(v["y"])}, {mm(v["width"]), mm(v["height"])}};
    frame.binding = v;
    frame.from_foot = v["from_foot"].boolean();
    frame.blocks = read_blocks(v["blocks"]);
    frame.foot = read_blocks(v["foot"]);
    frame.ladder = v["ladder"].text();
    frame.floor = v["floor"].number();
    return frame;
}

}  // namespace

bool FrameSpec::takes_rest() const { return blocks.size() == 1 && blocks[0].kind == "rest"; }

const FrameSpec* PageTemplate::rest_frame() const {
    const auto found = std::find_if(frames.begin(), frames.end(),
                                    [](const FrameSpec& frame) { return frame.takes_rest(); });
    return found == frames.end() ? nullptr : &*found;
}

PageTemplate read_template(std::string name, const Value& v) {
    PageTemplate page;
    page.name = std::move(name);
    page.mark = v.mark();
    page.background = v["background"].text();
    if (v.has("width")) {
        page.width = mm(v["width"]);
    }
    page.folio = !v.has("folio") || v["folio"].boolean();
    for (const Value& frame : v["frames"].items()) {
        page.frames.push_back(read_frame(frame));
    }
    for (const Value::Entry& ladder : v["ladders"].entries()) {
        page.ladders.push_back(read_ladder(ladder));
    }
    return page;
}

}  // namespace portraits::design
