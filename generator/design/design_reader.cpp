// Reads layout.yaml and the page templates. Both are held against their JSON Schemas first, so that what is read here has
// the right types; what remains to check is that names meet: styles, swatches, ladders, templates.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "generator/base/file.h"
#include "generator/design/design.h"
#include "generator/design/palette_reader.h"
#include "generator/record/layout_folders.h"
#include "generator/record/schema.h"

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
        const int count = static_cast<int>(std::max(from - to, to - from) / by + 0.5);
        for (int i = 0; i <= count; ++i) {
            values.push_back(from + (to < from ? -by : by) * i);
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

PageTemplate read_page(std::string name, const Value& v) {
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

std::vector<SequenceEntry> read_sequence(const Value& list) {
    std::vector<SequenceEntry> sequence;
    for (const Value& v : list.items()) {
        sequence.push_back({v["page"].text(), v["continued"].text(), v["each"].text() == "city",
                            v["start"].text() == "even", v.has("fill"), v["when"].text(),
                            v["unless"].text(), v.mark()});
    }
    return sequence;
}

std::vector<FoldedSide> read_folded(const Value& list) {
    std::vector<FoldedSide> sides;
    for (const Value& side : list.items()) {
        FoldedSide& read = sides.emplace_back();
        read.mark = side.mark();
        for (const Value& panel : side.items()) {
            read.panels.push_back({panel["page"].text(), mm(panel["x"])});
        }
    }
    return sides;
}

/// A YAML file held against a schema beside the layouts; null with errors noted if either cannot be read.
Value read_checked(const std::filesystem::path& path, const record::Schema& schema,
                   Diagnostics& diagnostics) {
    const auto file = read_source(path);
    if (!file) {
        diagnostics.add(file.error());
        return {};
    }
    Value value = record::parse_yaml(file.value(), diagnostics);
    schema.check(value, diagnostics);
    return value;
}

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

void read_layout(const Value& v, Design& design) {
    design.raw = v;
    design.name = v["name"].text();
    design.page = {mm(v["page"]["width"]), mm(v["page"]["height"])};
    design.bleed = mm(v["page"]["bleed"]);
    design.baseline = mm(v["grid"]["baseline"]);
    design.text_foot = mm(v["grid"]["text_foot"]);
    read_palette(v, design);
    design.sequence = read_sequence(v["sequence"]);
    design.folded = read_folded(v["folded"]);
}

/// Template names have spaces where file names have hyphens: `back-cover.yaml` is `back cover`.
std::string template_name(const std::filesystem::path& path) {
    std::string name = path.stem().string();
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

const Style* Design::style(std::string_view style_name) const {
    const auto found = std::find_if(styles.begin(), styles.end(),
                                    [&](const Style& s) { return s.name == style_name; });
    return found == styles.end() ? nullptr : &*found;
}

Design load_design(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    Design design;
    design.folder = folder;
    auto layout_schema = record::Schema::load(folder.parent_path() / "layout.schema.json");
    auto page_schema = record::Schema::load(folder.parent_path() / "page.schema.json");
    for (const auto* schema : {&layout_schema, &page_schema}) {
        if (!*schema) {
            diagnostics.add(schema->error());
            return design;
        }
    }
    const std::vector<std::filesystem::path> folders = record::layout_folders(folder);
    for (auto base = folders.rbegin(); base != std::prev(folders.rend()); ++base) {
        read_palette(read_checked(*base / "layout.yaml", layout_schema.value(), diagnostics),
                     design);
    }
    read_layout(read_checked(folder / "layout.yaml", layout_schema.value(), diagnostics), design);
    for (const std::filesystem::path& path : yaml_files(folder / "pages")) {
        const std::string name = template_name(path);
        design.pages.emplace(name,
                             read_page(name, read_checked(path, page_schema.value(), diagnostics)));
    }
    if (!diagnostics.has_errors()) {
        check_names(design, diagnostics);
    }
    return design;
}

}  // namespace portraits::design
