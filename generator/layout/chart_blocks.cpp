// Makes the charts. Their data are values of a record by dotted path, `field`; styles, swatches and
// measures are those that the template names, or else the layout's usual ones.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <utility>
#include <vector>

#include "generator/layout/bar_chart.h"
#include "generator/layout/block_factory.h"
#include "generator/layout/block_look.h"
#include "generator/layout/chart_data.h"
#include "generator/layout/column_chart.h"
#include "generator/layout/data_table.h"
#include "generator/layout/dates.h"
#include "generator/layout/figure_grid.h"
#include "generator/layout/key_figures.h"
#include "generator/layout/numbers.h"
#include "generator/layout/paragraphs.h"
#include "generator/layout/phrase.h"
#include "generator/layout/place_map.h"
#include "generator/layout/record_places.h"
#include "generator/layout/record_text.h"
#include "generator/layout/row_chart.h"
#include "generator/layout/stack.h"
#include "generator/layout/timeline.h"
#include "generator/layout/units.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;

ChartStyles styles_in(const Value& args) {
    return {style_named(args, "head_style", "label"), style_named(args, "note_style", "caption"),
            style_named(args, "style", "facts label"),
            style_named(args, "value_style", "facts value")};
}

RowChartForm row_form(const Value& args, const Scribe& scribe) {
    RowChartForm form;
    form.styles = styles_in(args);
    form.sentence_style = style_named(args, "sentence_style", "");
    form.rule = swatch_named(args, "rule_colour", "k25", scribe);
    form.axis = swatch_named(args, "axis_colour", "k100", scribe);
    form.label_width = length_named(args, "label_width");
    form.gutter = length_named(args, "gutter");
    form.row = length_named(args, "row");
    form.bar = length_named(args, "bar");
    form.head = is_named(args, "head", true);
    return form;
}

/// The chart, and below it the same as a table if record or template wishes.
BlockPtr with_table(BlockPtr chart, const ChartData& data, const Value& args,
                    const PageContext& context) {
    const Value of_record = context.field(args["field"].text())["table"];
    if (chart == nullptr || !is_named(args, "table", of_record.boolean())) {
        return chart;
    }
    const Scribe& scribe = context.scribe;
    const ChartStyles styles = styles_in(args);
    const Length white = scribe.style(styles.label).leading / 2;
    TableForm form{styles.label, styles.value, swatch_named(args, "rule_colour", "k25", scribe)};
    return stack({std::move(chart), space(white), data_table(scribe, data, std::move(form))});
}

ColumnChartForm column_form(const Value& args, const Scribe& scribe, const BarForm& bars) {
    ColumnChartForm form;
    form.styles = styles_in(args);
    form.axis = swatch_named(args, "axis_colour", "k100", scribe);
    form.columns = bars;
    form.height = length_named(args, "height", scribe.style(form.styles.label).leading * 8);
    form.head = is_named(args, "head", true);
    return form;
}

/// `to` is the number at the end of the scale; `direction: up` makes columns of the bars.
BlockPtr make_bars(const Value& args, const PageContext& context) {
    const Scribe& scribe = context.scribe;
    const ChartData data = chart_at(args, context);
    BarForm bars{swatch_named(args, "bar_colour", "accent", scribe),
                 swatch_named(args, "projected_colour", "accent", scribe),
                 swatch_named(args, "projected_fill_colour", "accent 10", scribe),
                 swatch_named(args, "track_colour", "k12", scribe), args["to"].number()};
    if (args["direction"].text() == "up") {
        return with_table(column_chart(scribe, data, column_form(args, scribe, bars)), data, args,
                          context);
    }
    RowChartForm form = row_form(args, scribe);
    form.axis_rule = true;
    form.values = bars.to > 0 ? ValuePlace::Bar : ValuePlace::Beyond;
    return with_table(row_chart(scribe, data, std::move(form), draw_bars(bars, data)), data, args,
                      context);
}

BlockPtr make_shares(const Value& args, const PageContext& context) {
    const Scribe& scribe = context.scribe;
    const ChartData data = chart_at(args, context);
    ShareForm shares{swatch_named(args, "bar_colour", "accent", scribe),
                     swatch_named(args, "pale_colour", "accent 50", scribe),
                     swatch_named(args, "track_colour", "k12", scribe)};
    if (args.has("cells")) {
        shares.cells = std::max(1, static_cast<int>(args["cells"].number()));
    }
    RowChartForm form = row_form(args, scribe);
    form.row_rules = true;
    return with_table(row_chart(scribe, data, std::move(form), draw_shares(shares)), data, args,
                      context);
}

/// A number, its words, and a mark for each unit, or for each `per` of them.
BlockPtr make_units(const Value& args, const PageContext& context) {
    const Value from = context.field(args["field"].text());
    const double per = args.has("per") ? args["per"].number() : 1;
    if (!from["value"].is_number() || per <= 0) {
        return nullptr;
    }
    const Scribe& scribe = context.scribe;
    UnitFigure figure{number_text(from["value"], context), from["unit"].text(),
                      from["sentence"].text(), std::lround(from["value"].number() / per),
                      from["mark"].text() == "square" ? UnitMark::Square : UnitMark::Dot};
    UnitForm form;
    form.number_style = style_named(args, "figure_style", "figure");
    form.words_style = style_named(args, "words_style", "figure words");
    form.mark = swatch_named(args, "mark_colour", "accent", scribe);
    const Length line = scribe.style(form.words_style).leading;
    form.column = length_named(args, "label_width", line * 12);
    form.gutter = length_named(args, "gutter", line + line / 3);
    form.pitch = length_named(args, "pitch", line * 2 / 3);
    return unit_figure(scribe, std::move(figure), std::move(form));
}

BlockPtr make_key_figures(const Value& args, const PageContext& context) {
    return figure_grid(context.scribe, key_figures_of(context.field(args["field"].text()), context),
                       figure_grid_form(args, context.scribe));
}

/// A year, or the month of a year, in the words of the page's language.
std::string date_of(const Value& entry, const Scribe& scribe) {
    const std::string year = entry["year"].text();
    const auto month = static_cast<int>(entry["month"].number());
    return month > 0 ? format_date(fmt::format("{}-{:02}", year, month), scribe.lang())
                     : local_digits(year, scribe.lang());
}

record::Inlines one_paragraph(const record::RichText& text) {
    const std::vector<record::Inlines> paragraphs = paragraphs_of(text);
    return paragraphs.empty() ? record::Inlines{} : paragraphs.front();
}

/// A list of `{year, month, event, projected}`; `direction: across` lays it along the frame.
BlockPtr make_timeline(const Value& args, const PageContext& context) {
    const Scribe& scribe = context.scribe;
    const std::string path = args["field"].text();
    const std::vector<Value> items = context.field(path).items();
    std::vector<TimelineEntry> entries;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const record::RichText text =
            rich_text_at(context, joined_path(path, fmt::format("{}.event", i)));
        entries.push_back(
            {date_of(items[i], scribe), one_paragraph(text), items[i]["projected"].boolean()});
    }
    TimelineForm form;
    form.date_style = style_named(args, "date_style", "facts value");
    form.text_style = style_named(args, "style", "figure words");
    form.line = swatch_named(args, "line_colour", "k50", scribe);
    form.projected_line = swatch_named(args, "projected_colour", "k25", scribe);
    form.white = length_named(args, "white", scribe.style(form.text_style).leading * 2 / 3);
    return args["direction"].text() == "across"
               ? timeline_across(scribe, std::move(entries), std::move(form))
               : timeline(scribe, std::move(entries), std::move(form));
}

/// The places at a path, in which `*` stands for each item of a list, on a map of the world that is
/// `width` mm wide.
BlockPtr make_place_map(const Value& args, const PageContext& context) {
    const Scribe& scribe = context.scribe;
    PlaceMap map;
    std::vector<std::string> names;
    visit_all(context.field({}), args["field"].text(), [&](const Value& value) {
        map.places.push_back(place_of(value, scribe.accent()));
        names.push_back(map.places.back().name);
    });
    map.alt =
        fill(context.label("places.alt"), {{"count", format_count(names.size(), scribe.lang())},
                                           {"places", fmt::format("{}", fmt::join(names, ", "))}});
    map.label_style = style_named(args, "style", "contents city");
    map.land = swatch_named(args, "land_colour", "k12", scribe);
    map.dot = swatch_named(args, "dot_colour", "accent", scribe);
    map.edge = swatch_named(args, "edge_colour", "paper", scribe);
    map.leader = swatch_named(args, "leader_colour", "k50", scribe);
    return place_map(scribe, context.book->geography->world(args["width"].number()),
                     std::move(map));
}

}  // namespace

BlockMakers chart_blocks() {
    return {{"bars", make_bars},         {"shares", make_shares},
            {"units", make_units},       {"key figures", make_key_figures},
            {"timeline", make_timeline}, {"place map", make_place_map}};
}

}  // namespace portraits::layout
