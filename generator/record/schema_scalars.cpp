#include "generator/record/schema_scalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "generator/record/nearest.h"
#include "generator/record/rich_text.h"

namespace portraits::record {
namespace {

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool equals(const Value& value, const Choice& choice) {
    if (choice.kind == Kind::Float) {
        return value.is_number() && value.number() == choice.number;
    }
    if (value.kind() != choice.kind) {
        return false;
    }
    return choice.kind == Kind::Null ||
           (choice.kind == Kind::Bool ? value.boolean() == choice.boolean
                                      : value.text() == choice.text);
}

void check_length(const SchemaNode& schema, const Value& value, const Subject& subject,
                  Diagnostics& diagnostics) {
    const SchemaNode& node = schema.resolved();
    const std::string& text = value.text();
    if (node.characters.least > 0 && count_characters(text) < node.characters.least) {
        diagnostics.error(value.mark(),
                          text.empty() ? fmt::format("{} is an empty text", name_of(subject))
                                       : fmt::format("{} has fewer than {} characters",
                                                     name_of(subject), node.characters.least),
                          explanation(schema), "length");
    }
    if (text.size() > node.characters.most && count_characters(text) > node.characters.most) {
        diagnostics.error(
            value.mark(),
            fmt::format("{} has {} characters, at most {} are possible", name_of(subject),
                        count_characters(text), node.characters.most),
            explanation(schema), "length");
    }
}

}  // namespace

void check_text(const SchemaNode& schema, const Value& value, const Subject& subject,
                Diagnostics& diagnostics) {
    const SchemaNode& node = schema.resolved();
    const std::string& text = value.text();
    check_length(schema, value, subject, diagnostics);
    if (node.pattern && !node.pattern->is_in(text)) {
        diagnostics.error(
            value.mark(),
            fmt::format("{} is {}, which has not the right form", name_of(subject), show(value)),
            explanation(schema), "form");
    }
    if (node.is_markdown) {
        parse_markdown(value, diagnostics);
    }
}

void check_number(const SchemaNode& schema, const Value& value, const Subject& subject,
                  Diagnostics& diagnostics) {
    const SchemaNode& node = schema.resolved();
    const double number = value.number();
    const auto out_of_range = [&](std::string_view how, double limit) {
        diagnostics.error(
            value.mark(),
            fmt::format("{} is {}, {} {}", name_of(subject), value.text(), how, limit),
            explanation(schema), "range");
    };
    if (!std::isfinite(number)) {
        diagnostics.error(value.mark(),
                          fmt::format("{} is {}, not a number that can be printed",
                                      name_of(subject), value.text()),
                          explanation(schema), "range");
    } else if (node.minimum && number < *node.minimum) {
        out_of_range("less than", *node.minimum);
    } else if (node.maximum && number > *node.maximum) {
        out_of_range("more than", *node.maximum);
    }
}

void check_choices(const SchemaNode& node, const Value& value, const Subject& subject,
                   Diagnostics& diagnostics) {
    const bool known = std::any_of(node.choices.begin(), node.choices.end(),
                                   [&](const Choice& choice) { return equals(value, choice); });
    if (known) {
        return;
    }
    std::vector<std::string> words;
    for (const Choice& choice : node.choices) {
        words.push_back(choice.text);
    }
    diagnostics.error(
        value.mark(),
        fmt::format("{} is {}, which is not one of its values", name_of(subject), show(value)),
        did_you_mean(value.text(), words), "choice");
}

}  // namespace portraits::record
