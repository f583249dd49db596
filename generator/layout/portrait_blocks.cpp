// Makes the blocks of a portrait from a city's record.

#include <fmt/format.h>

#include <algorithm>

#include "generator/layout/block_factory.h"
#include "generator/layout/block_look.h"
#include "generator/layout/city_name.h"
#include "generator/layout/column_thread.h"
#include "generator/layout/contact.h"
#include "generator/layout/country_line.h"
#include "generator/layout/fact_table.h"
#include "generator/layout/headline.h"
#include "generator/layout/intro.h"
#include "generator/layout/material.h"
#include "generator/layout/numbers.h"
#include "generator/layout/passage.h"
#include "generator/layout/quote.h"
#include "generator/layout/section.h"
#include "generator/layout/stack.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;

BlockPtr make_country_line(const Value& args, const PageContext& context) {
    const record::City& city = *context.city;
    std::string award;
    for (const record::Distinction& distinction : city.distinctions) {
        award = distinction.year.empty()
                    ? distinction.name
                    : fmt::format("{} {}", distinction.name,
                                  local_digits(distinction.year, context.scribe.lang()));
    }
    const std::string back_to = args["back"].text();
    return country_line(context.scribe, city.country, award,
                        back_to.empty() ? "" : place_of_template(back_to),
                        length_named(args, "award"));
}

BlockPtr make_city_name(const Value&, const PageContext& context) {
    const record::City& city = *context.city;
    CityNames names;
    names.leading = city.name;
    if (city.local_name && city.local_name->text != city.name) {
        names.other = city.local_name->text;
        names.other_lang = city.local_name->lang;
    }
    return city_name(context.scribe, std::move(names));
}

BlockPtr make_headline(const Value&, const PageContext& context) {
    return headline(context.scribe, context.city->headline);
}

/// The short form that a record may give of a field; empty if it gives none.
record::RichText short_form(const std::string& field, const PageContext& context) {
    Diagnostics reported_on_reading;
    return record::parse_markdown(context.field("short." + field), reported_on_reading);
}

BlockPtr make_intro(const Value&, const PageContext& context) {
    const BlockPtr full = intro(context.scribe, context.city->intro);
    record::RichText brief = short_form("intro", context);
    return brief.empty() ? full
                         : stack({dropped_by("short intro", full),
                                  brought_by("short intro", intro(context.scribe, brief))});
}

const record::RichText& text_of(const record::City& city, std::string_view field) {
    static const record::RichText none;
    if (field == "vision") {
        return city.vision;
    }
    if (field == "challenges") {
        return city.challenges;
    }
    return field == "plan" ? city.plan : none;
}

FlowPtr make_section(const Value& args, const PageContext& context) {
    const std::string field = args["field"].text();
    const record::RichText& text = text_of(*context.city, field);
    if (text.empty()) {
        return nullptr;
    }
    const std::string head = context.label(args["label"].text());
    FlowPtr full = of_field(field, section(context.scribe, head, text));
    record::RichText brief = short_form(field, context);
    return brief.empty() ? full
                         : switched_by("short " + field, full,
                                       of_field("short." + field,
                                                section(context.scribe, head, std::move(brief))));
}

/// Sections side by side as the template has them. Under the lever `flow` they run through all columns in order, and on to a second
/// page under the levers `second page`, for a page that is to be the only one, and `run on`; `through` is a number of columns that they run through in any case.
BlockPtr make_columns(const Value& args, const PageContext& context) {
    std::vector<std::vector<FlowPtr>> stacks;
    std::vector<FlowPtr> all;
    for (const Value& column : args["columns"].items()) {
        std::vector<FlowPtr>& one = stacks.emplace_back();
        for (const Value& block : column.items()) {
            if (FlowPtr flow = make_section(block, context)) {
                one.push_back(flow);
                all.push_back(flow);
            }
        }
    }
    const bool through = args.has("through");
    const ColumnForm form{
        through ? static_cast<int>(args["through"].number()) : static_cast<int>(stacks.size()),
        Length::mm(args["gutter"].number()),
        args["feet"].text() == "level" ? Feet::Level : Feet::Ragged};
    if (through) {
        return all.empty() ? nullptr : balanced_columns(std::move(all), form);
    }
    const BlockPtr one_page = stack({dropped_by("flow", columns(std::move(stacks), form)),
                                     brought_by("flow", balanced_columns(all, form))});
    const BlockPtr thread = column_thread(all, form, context.height_ahead);
    return stack({dropped_by("run on", dropped_by("second page", one_page)),
                  brought_by("run on", thread), brought_by("second page", thread)});
}

FactRow fact_row(const Value& row, const PageContext& context) {
    FactRow result;
    result.label = context.label(row["label"].text());
    result.indent = row["indent"].boolean() ? 1 : 0;
    if (!row.has("field")) {
        result.kind = FactRow::Kind::Group;
        return result;
    }
    constexpr std::string_view group = "facts.";
    std::string key = row["field"].text();
    if (key.starts_with(group)) {
        key.erase(0, group.size());
    }
    const record::Fact* fact = context.city->fact(key);
    if (fact != nullptr) {
        result.note = fact->note;
    }
    if (fact == nullptr || !fact->known()) {
        result.kind = FactRow::Kind::Missing;
        result.value = context.label("facts.none");
        return result;
    }
    result.kind = fact->value ? FactRow::Kind::Figure : FactRow::Kind::Text;
    result.value = fact->value ? format_number(*fact->value, context.scribe.lang()) : fact->text;
    result.year = local_digits(fact->year, context.scribe.lang());
    return result;
}

BlockPtr make_fact_table(const Value& args, const PageContext& context) {
    std::vector<FactRow> rows;
    for (const Value& row : args["rows"].items()) {
        rows.push_back(fact_row(row, context));
    }
    return fact_table(context.scribe, context.label("facts.title"), std::move(rows));
}

BlockPtr quote_in(QuoteForm form, const PageContext& context) {
    if (!context.city->quote) {
        return nullptr;
    }
    const record::Quote& from = *context.city->quote;
    const bool verbatim = from.kind == record::Quote::Kind::Verbatim;
    return quote(
        context.scribe,
        {from.text, from.speaker, from.role, verbatim ? context.label("quote.open") : std::string{},
         verbatim ? context.label("quote.close") : std::string{}},
        form);
}

BlockPtr make_quote(const Value&, const PageContext& context) {
    return quote_in(QuoteForm::Rail, context);
}

BlockPtr make_wide_quote(const Value&, const PageContext& context) {
    return quote_in(QuoteForm::Wide, context);
}

BlockPtr make_contact(const Value&, const PageContext& context) {
    std::vector<ContactPerson> people;
    for (const Value& from : context.field("contact").items()) {
        people.push_back({from["name"].text(), from["role"].text(), from["organisation"].text(),
                          from["email"].text(), from["phone"].text(), from["web"].text()});
    }
    return people.empty()
               ? nullptr
               : contact(context.scribe, context.label("contact.title"), std::move(people));
}

}  // namespace

BlockMakers portrait_blocks() {
    return {{"country line", make_country_line},
            {"city name", make_city_name},
            {"headline", make_headline},
            {"intro", make_intro},
            {"columns", make_columns},
            {"fact table", make_fact_table},
            {"quote", make_quote},
            {"wide quote", make_wide_quote},
            {"contact", make_contact}};
}

}  // namespace portraits::layout
