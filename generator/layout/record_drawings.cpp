// Makes the drawings that are bound to values of a record by dotted path, as the blocks of
// record_blocks.cpp are.

#include <fmt/format.h>

#include "generator/layout/block_factory.h"
#include "generator/layout/drawing_shapes.h"
#include "generator/layout/hub_map.h"
#include "generator/layout/numbers.h"
#include "generator/layout/phrase.h"
#include "generator/layout/pillars.h"
#include "generator/layout/record_places.h"
#include "generator/layout/star.h"

namespace portraits::layout {
namespace {

using record::Value;

std::vector<std::string> names_in(const Value& items) {
    std::vector<std::string> names;
    for (const Value& item : items.items()) {
        names.push_back(item["name"].text());
    }
    return names;
}

/// Names and what is said of each, in one sentence after the other.
std::string told(const Value& items) {
    std::string words;
    for (const Value& item : items.items()) {
        words += fmt::format("{}{}", words.empty() ? "" : " ", item["name"].text());
        words += item.has("text") ? fmt::format(": {}", item["text"].text()) : std::string{"."};
    }
    return words;
}

BlockPtr make_pillars(const Value& args, const PageContext& context) {
    const Value columns = context.field(args["columns"].text());
    const Value slabs = context.field(args["slabs"].text());
    Pillars drawing;
    drawing.columns = names_in(columns);
    drawing.slabs = names_in(slabs);
    if (drawing.columns.empty() && drawing.slabs.empty()) {
        return nullptr;
    }
    drawing.alt =
        fill(context.label("pillars.alt"),
             {{"column_count",
               format_number(static_cast<double>(drawing.columns.size()), context.scribe.lang())},
              {"slab_count",
               format_number(static_cast<double>(drawing.slabs.size()), context.scribe.lang())},
              {"columns", told(columns)},
              {"slabs", told(slabs)}});
    drawing.column_height = Length::mm(args["column_height"].number());
    drawing.slab_height = Length::mm(args["slab_height"].number());
    drawing.gap = Length::mm(args["gap"].number());
    drawing.pediment = Length::mm(args["pediment"].number());
    drawing.column_style = args["style"].text();
    drawing.slab_style = args["slab_style"].text();
    return pillars(context.scribe, std::move(drawing));
}

Place place_in(const Value& args, const PageContext& context) {
    return place_of(context.field(args["field"].text()), context.scribe.accent());
}

Words labels_of(const PageContext& context) {
    return [&context](std::string_view key) { return context.label(key); };
}

BlockPtr make_map(const Value& args, const PageContext& context) {
    return hub_map(context.scribe, context.book->atlas, place_in(args, context),
                   context.book->geography->coarse, labels_of(context), trimmed_shape_in(args));
}

BlockPtr make_place_star(const Value& args, const PageContext& context) {
    return hub_star(context.scribe, context.book->atlas, place_in(args, context),
                    labels_of(context), measure_in(args, "diameter", star_diameter));
}

}  // namespace

BlockMakers record_drawings() {
    return {{"pillars", make_pillars}, {"map", make_map}, {"place star", make_place_star}};
}

}  // namespace portraits::layout
