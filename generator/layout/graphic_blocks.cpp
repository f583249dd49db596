// Makes the maps and data graphics.

#include <algorithm>

#include "generator/layout/back_grid.h"
#include "generator/layout/bars.h"
#include "generator/layout/block_factory.h"
#include "generator/layout/burst.h"
#include "generator/layout/cells.h"
#include "generator/layout/column_thread.h"
#include "generator/layout/contents_map.h"
#include "generator/layout/distances.h"
#include "generator/layout/drawing_shapes.h"
#include "generator/layout/geography.h"
#include "generator/layout/locator.h"
#include "generator/layout/map_panel.h"
#include "generator/layout/population_scale.h"
#include "generator/layout/star.h"
#include "generator/layout/tabs.h"
#include "generator/layout/theme_index.h"

namespace portraits::layout {
namespace {

using record::Value;

Words words_of(const PageContext& context) {
    return [labels = &context.labels()](std::string_view key) { return labels->get(key); };
}

/// Turned pages show their outer edge: the left one of left pages, unless the book is bound at the right.
Side fore_edge(const PageContext& context) {
    const bool bound_left = start_side(context.book->edition->lang) == Side::Left;
    return context.page->is_left() == bound_left ? Side::Left : Side::Right;
}

const Place* host_of(const PageContext& context) {
    return context.book->atlas.find(context.book->atlas.host);
}

BlockPtr make_star(const Value& args, const PageContext& context) {
    return star(context.scribe, context.book->atlas, *context.place(), words_of(context),
                measure_in(args, "diameter", star_diameter));
}

BlockPtr make_host_star(const Value& args, const PageContext& context) {
    const Place* host = host_of(context);
    return host == nullptr ? nullptr
                           : star(context.scribe, context.book->atlas, *host, words_of(context),
                                  measure_in(args, "diameter", star_diameter));
}

/// `picture` is where the page's map or photo stands.
BlockPtr make_tabs(const Value& args, const PageContext& context) {
    return tabs(context.scribe, *context.place(), fore_edge(context), words_of(context),
                rect_in(args["picture"]), measure_in(args, "length", tab_length));
}

BlockPtr make_map_panel(const Value& args, const PageContext& context) {
    const Words words = words_of(context);
    const Atlas& atlas = context.book->atlas;
    return map_panel(context.scribe, atlas, *context.place(), context.book->geography->coarse,
                     words, map_caption(atlas, *context.place(), words, context.scribe.lang()),
                     panel_shape_in(args));
}

/// Seen from the host, or from the place whose short name stands at the path `hub`.
BlockPtr make_burst(const Value& args, const PageContext& context) {
    const Place* host = args.has("hub")
                            ? context.book->atlas.find(context.field(args["hub"].text()).text())
                            : host_of(context);
    return host == nullptr
               ? nullptr
               : burst(context.scribe, context.book->atlas, *host, context.book->geography->fine,
                       words_of(context), burst_shape_in(args));
}

BlockPtr make_contents_map(const Value& args, const PageContext& context) {
    return contents_map(context.scribe, context.book->atlas,
                        context.book->geography->world(args["width"].number()), words_of(context));
}

BlockPtr make_back_grid(const Value&, const PageContext& context) {
    return back_grid(context.scribe, context.book->atlas, fore_edge(context), words_of(context));
}

BlockPtr make_location(const Value& args, const PageContext& context) {
    return locator(context.scribe, *context.place(),
                   context.book->geography->world(args["width"].number()), words_of(context));
}

BlockPtr make_distances(const Value&, const PageContext& context) {
    return distances(context.scribe, context.book->atlas, *context.place(), words_of(context));
}

BlockPtr make_population_scale(const Value&, const PageContext& context) {
    return population_scale(context.scribe, context.book->atlas, *context.place(),
                            words_of(context));
}

/// A figure of the page's city that is a number.
std::optional<double> figure(const PageContext& context, std::string_view key) {
    const record::Fact* fact = context.city->fact(key);
    return fact == nullptr ? std::nullopt : fact->value;
}

BlockPtr make_gdp_bars(const Value&, const PageContext& context) {
    return gdp_bars(
        context.scribe,
        {figure(context, "gdp_per_capita_usd.city"), figure(context, "gdp_per_capita_usd.country")},
        words_of(context));
}

BlockPtr make_schooling_cells(const Value&, const PageContext& context) {
    return schooling_cells(context.scribe, figure(context, "mean_years_of_schooling"),
                           words_of(context));
}

/// The themes that cities name, those of most cities first.
BlockPtr make_theme_index(const Value& args, const PageContext& context) {
    const record::Edition& edition = *context.book->edition;
    std::vector<ThemeEntry> themes;
    for (const record::Theme& theme : edition.themes) {
        ThemeEntry entry{theme.name, {}};
        for (const record::City& city : edition.cities) {
            if (std::find(city.themes.begin(), city.themes.end(), theme.id) != city.themes.end()) {
                entry.members.insert(city.slug);
            }
        }
        if (!entry.members.empty()) {
            themes.push_back(std::move(entry));
        }
    }
    std::stable_sort(themes.begin(), themes.end(), [](const ThemeEntry& a, const ThemeEntry& b) {
        return a.members.size() > b.members.size();
    });
    std::vector<FlowPtr> flows;
    for (ThemeEntry& theme : themes) {
        flows.push_back(
            theme_entry(context.scribe, context.book->atlas, std::move(theme), words_of(context)));
    }
    const ColumnForm form{static_cast<int>(args["columns"].number()),
                          Length::mm(args["gutter"].number())};
    return flows.empty() ? nullptr : column_thread(std::move(flows), form, context.height_ahead);
}

}  // namespace

BlockMakers graphic_blocks() {
    return {{"star", make_star},
            {"host star", make_host_star},
            {"tabs", make_tabs},
            {"map panel", make_map_panel},
            {"burst", make_burst},
            {"contents map", make_contents_map},
            {"back grid", make_back_grid},
            {"location", make_location},
            {"distances", make_distances},
            {"population scale", make_population_scale},
            {"gdp bars", make_gdp_bars},
            {"schooling cells", make_schooling_cells},
            {"theme index", make_theme_index}};
}

}  // namespace portraits::layout
