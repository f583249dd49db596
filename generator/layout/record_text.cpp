#include "generator/layout/record_text.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace portraits::layout {
namespace {

record::RichText parsed(const record::Value& value) {
    Diagnostics reported_on_reading;
    return record::parse_markdown(value, reported_on_reading);
}

}  // namespace

record::RichText rich_text_at(const PageContext& context, std::string_view path) {
    const record::Value value = context.field(path);
    if (!value.is_list()) {
        return parsed(value);
    }
    record::RichText whole;
    for (const record::Value& item : value.items()) {
        record::RichText part = parsed(item);
        std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(whole.blocks));
    }
    return whole;
}

record::RichText bullets_at(const PageContext& context, std::string_view path) {
    record::RichList list;
    for (const record::Value& item : context.field(path).items()) {
        list.items.push_back({parsed(item).blocks});
    }
    record::RichText text;
    if (!list.items.empty()) {
        text.blocks.push_back({std::move(list)});
    }
    return text;
}

std::string words_of(const record::Value& args, const PageContext& context) {
    return args.has("label") ? context.label(args["label"].text())
                             : context.field(args["field"].text()).text();
}

std::string quoted_words(const record::Value& quote, const PageContext& context) {
    const std::string text = quote["text"].text();
    return quote["kind"].text() == "reported" ? text
                                              : fmt::format("{}{}{}", context.label("quote.open"),
                                                            text, context.label("quote.close"));
}

}  // namespace portraits::layout
