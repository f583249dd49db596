#include "generator/layout/drawing_shapes.h"

#include <algorithm>

namespace portraits::layout {

using record::Value;

namespace {

/// Looks at a block and at those within it.
void add_world_widths(const Value& value, std::vector<double>& widths) {
    const std::string kind = value["block"].text();
    if (kind == "location" || kind == "contents map" || kind == "place map") {
        const double width = value["width"].number();
        if (std::find(widths.begin(), widths.end(), width) == widths.end()) {
            widths.push_back(width);
        }
    }
    for (const Value& item : value.items()) {
        add_world_widths(item, widths);
    }
    for (const Value::Entry& entry : value.entries()) {
        add_world_widths(entry.value, widths);
    }
}

}  // namespace

double measure_in(const Value& args, std::string_view argument, double usual) {
    return args.has(argument) ? args[argument].number() : usual;
}

PanelShape panel_shape_in(const Value& args, PanelShape usual) {
    PanelShape shape = usual;
    shape.width = measure_in(args, "width", usual.width);
    shape.height = measure_in(args, "height", usual.height);
    shape.hub_x = measure_in(args, "hub_x", usual.hub_x);
    if (args.has("hub_y")) {
        shape.hub_share = args["hub_y"].number() / shape.height;
    }
    shape.bleed = measure_in(args, "bleed_right", usual.bleed);
    shape.bleed_left = measure_in(args, "bleed_left", usual.bleed_left);
    shape.bleed_foot = measure_in(args, "bleed_foot", usual.bleed_foot);
    shape.outset = measure_in(args, "outset", usual.outset);
    if (args.has("radius")) {
        shape.radius = args["radius"].number();
    }
    return shape;
}

PanelShape trimmed_shape_in(const Value& args) {
    PanelShape usual;
    usual.bleed = 0;
    return panel_shape_in(args, usual);
}

BurstShape burst_shape_in(const Value& args) {
    BurstShape shape;
    shape.hub = {measure_in(args, "hub_x", shape.hub.x), measure_in(args, "hub_y", shape.hub.y)};
    shape.radius = measure_in(args, "radius", shape.radius);
    shape.margin = measure_in(args, "margin", shape.margin);
    return shape;
}

Rect rect_in(const Value& args) {
    return Rect::mm(args["x"].number(), args["y"].number(), args["width"].number(),
                    args["height"].number());
}

std::vector<double> world_widths(const design::Design& design) {
    std::vector<double> widths;
    for (const auto& [name, page] : design.pages) {
        for (const design::FrameSpec& frame : page.frames) {
            add_world_widths(frame.binding, widths);
        }
    }
    return widths;
}

}  // namespace portraits::layout
