// Makes the blocks that are bound to values of a record by dotted path: `field` and its like begin
// where the frame's `record` says. They know nothing of cities, so that a designer composes a page
// of any document from them.

#include "generator/layout/block_factory.h"
#include "generator/layout/city_name.h"
#include "generator/layout/column_thread.h"
#include "generator/layout/dates.h"
#include "generator/layout/enclosed.h"
#include "generator/layout/keyed_line.h"
#include "generator/layout/numbers.h"
#include "generator/layout/phrase.h"
#include "generator/layout/record_text.h"
#include "generator/layout/rich_flow.h"
#include "generator/layout/rule.h"
#include "generator/layout/section.h"
#include "generator/layout/stack.h"
#include "generator/layout/text_block.h"

namespace portraits::layout {
namespace {

using record::Value;

/// The text of the value that an argument names.
std::string text_at(const Value& args, std::string_view key, const PageContext& context) {
    return args.has(key) ? context.field(args[key].text()).text() : std::string{};
}

RichStyles styles_of(const Value& args) {
    RichStyles styles;
    if (args.has("style")) {
        styles.body = styles.list = args["style"].text();
    }
    if (args.has("list")) {
        styles.list = args["list"].text();
    }
    if (args.has("mark")) {
        styles.mark = args["mark"].text();
    }
    styles.item_white = Length::mm(args["item_white"].number());
    return styles;
}

/// A name, and the same in another script beside it: a map `{text, lang}`.
BlockPtr make_name(const Value& args, const PageContext& context) {
    CityNames names;
    names.leading = text_at(args, "field", context);
    const Value other = context.field(args["other"].text());
    if (other["text"].text() != names.leading) {
        names.other = other["text"].text();
        names.other_lang = other["lang"].text();
    }
    return names.leading.empty() ? nullptr : city_name(context.scribe, std::move(names));
}

/// Where the text comes from, and when.
BlockPtr make_dateline(const Value& args, const PageContext& context) {
    std::string words = text_at(args, "place", context);
    const std::string date = format_date(text_at(args, "date", context), context.scribe.lang());
    words += words.empty() || date.empty() ? date : ", " + date;
    return words.empty() ? nullptr
                         : text_block(context.scribe, args["style"].text(), std::move(words));
}

/// A text in columns with level feet, which goes on over pages if its page is continued.
BlockPtr make_text_columns(const Value& args, const PageContext& context) {
    record::RichText text = rich_text_at(context, args["field"].text());
    if (text.empty()) {
        return nullptr;
    }
    const ColumnForm form{static_cast<int>(args["columns"].number()),
                          Length::mm(args["gutter"].number())};
    const std::vector<FlowPtr> flows{rich_flow(context.scribe, std::move(text), styles_of(args))};
    return context.height_ahead > Length{} ? column_thread(flows, form, context.height_ahead)
                                           : balanced_columns(flows, form);
}

/// A figure in large type and the words that go on from it.
BlockPtr make_key_figure(const Value& args, const PageContext& context) {
    const Value figure = context.field(args["field"].text());
    if (figure.is_null()) {
        return nullptr;
    }
    const std::string number = figure["value"].is_number()
                                   ? format_number(figure["value"].number(), context.scribe.lang())
                                   : figure["value"].text();
    return stack({text_block(context.scribe, args["style"].text(), number),
                  text_block(context.scribe, args["words_style"].text(), figure["label"].text())});
}

/// A rule, a head, the text: the head from the record too.
BlockPtr make_headed_text(const Value& args, const PageContext& context) {
    const std::string field = args["field"].text();
    record::RichText text =
        args["bullets"].boolean() ? bullets_at(context, field) : rich_text_at(context, field);
    return text.empty() ? nullptr
                        : section(context.scribe, text_at(args, "head", context), std::move(text),
                                  styles_of(args));
}

BlockPtr make_list(const Value& args, const PageContext& context) {
    record::RichText text = bullets_at(context, args["field"].text());
    return text.empty() ? nullptr : rich_flow(context.scribe, std::move(text), styles_of(args));
}

/// A `{text, kind}` without a speaker, in quotation marks unless it is reported.
BlockPtr make_quotation(const Value& args, const PageContext& context) {
    const Value quote = context.field(args["field"].text());
    if (quote.is_null()) {
        return nullptr;
    }
    ink::Node node;
    node.role = ink::Role::BlockQuote;
    return enclosed(std::move(node),
                    text_block(context.scribe, args["style"].text(), quoted_words(quote, context)));
}

/// Words in which {count} stands for the number of cities on the maps.
BlockPtr make_counted_text(const Value& args, const PageContext& context) {
    const std::string words = words_of(args, context);
    const std::string count =
        format_number(static_cast<double>(context.book->atlas.located), context.scribe.lang());
    return words.empty()
               ? nullptr
               : text_block(context.scribe, args["style"].text(), fill(words, {{"count", count}}));
}

/// What an address links to: `kind` is email or web.
std::string uri_of(const std::string& kind, const std::string& address) {
    if (kind == "email") {
        return "mailto:" + address;
    }
    return kind == "web" && address.find("://") == std::string::npos ? "https://" + address
                                                                     : std::string{};
}

BlockPtr make_link(const Value& args, const PageContext& context) {
    record::Inline address;
    address.text = text_at(args, "field", context);
    address.uri = uri_of(args["kind"].text(), address.text);
    return address.text.empty() ? nullptr
                                : text_block(context.scribe, args["style"].text(),
                                             record::Inlines{std::move(address)});
}

BlockPtr make_keyed_line(const Value& args, const PageContext& context) {
    KeyedWords words{context.label(args["label"].text()), text_at(args, "field", context), {}};
    words.uri = uri_of(args["kind"].text(), words.value);
    return words.value.empty()
               ? nullptr
               : keyed_line(context.scribe, std::move(words), args["key_style"].text(),
                            args["style"].text(), Length::mm(args["left"].number()));
}

BlockPtr make_rule(const Value& args, const PageContext& context) {
    const Scribe& scribe = context.scribe;
    return rule(args.has("colour") ? scribe.book().swatch(args["colour"].text())
                                   : scribe.accent().solid);
}

}  // namespace

BlockMakers record_blocks() {
    return {{"name", make_name},
            {"dateline", make_dateline},
            {"text columns", make_text_columns},
            {"key figure", make_key_figure},
            {"headed text", make_headed_text},
            {"list", make_list},
            {"quotation", make_quotation},
            {"counted text", make_counted_text},
            {"link", make_link},
            {"keyed line", make_keyed_line},
            {"rule", make_rule}};
}

}  // namespace portraits::layout
