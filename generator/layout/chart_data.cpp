#include "generator/layout/chart_data.h"

#include <fmt/format.h>

#include <utility>

#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

using record::Value;

/// The text that an argument names, or the key that is usual.
std::string key_in(const Value& args, std::string_view argument, const char* usual) {
    return args.has(argument) ? args[argument].text() : std::string{usual};
}

}  // namespace

Rounded rounded_of(const Value& item) {
    const std::string how = item["rounded"].text();
    if (how.empty() || how == "exact") {
        return Rounded::Exact;
    }
    return how == "over" || how == "more than" ? Rounded::Above : Rounded::Near;
}

std::string number_text(const Value& value, const PageContext& context) {
    return value.is_number() ? format_number(value.number(), context.scribe.lang()) : value.text();
}

std::string with_unit(std::string number, const std::string& unit) {
    if (unit.empty()) {
        return number;
    }
    return fmt::format("{}{}{}", number, unit == "%" ? "" : " ", unit);
}

ChartData chart_at(const Value& args, const PageContext& context) {
    const Value from = context.field(args["field"].text());
    const std::string category = key_in(args, "category", "label");
    const std::string value = key_in(args, "value", "value");
    ChartData chart{from["title"].text(), from["note"].text(), {}};
    const std::vector<Value> rows = from.is_list() ? from.items() : from["rows"].items();
    for (const Value& row : rows) {
        const Value unit = row.has("unit") ? row["unit"] : from["unit"];
        ChartRow entry;
        entry.label = row[category].text();
        entry.value = row[value].number();
        entry.printed = row.has("printed")
                            ? row["printed"].text()
                            : with_unit(number_text(row[value], context), unit.text());
        entry.sentence = row["sentence"].text();
        entry.rounded = rounded_of(row);
        entry.projected = row["projected"].boolean();
        chart.rows.push_back(std::move(entry));
    }
    return chart;
}

std::string ChartData::told() const {
    std::string words = title;
    bool sentences = true;
    for (const ChartRow& row : rows) {
        sentences = sentences && !row.sentence.empty();
    }
    const char* before = title.empty() ? "" : sentences ? ". " : ": ";
    for (const ChartRow& row : rows) {
        words += before;
        words += sentences ? row.sentence : fmt::format("{}, {}", row.label, row.printed);
        before = sentences ? " " : "; ";
    }
    return words;
}

}  // namespace portraits::layout
