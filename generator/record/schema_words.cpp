#include "generator/record/schema_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>
#include <vector>

#include "generator/record/encoding.h"

namespace portraits::record {
namespace {

/// More than this of a value is not needed to recognize it.
constexpr std::size_t shown_characters = 32;

std::string shortened(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t shown = 0; end < text.size(); ++shown) {
        const std::size_t length = character_length(text.substr(end));
        if (shown == shown_characters || length == 0 || text[end] == '\n') {
            return std::string{text.substr(0, end)} + "…";
        }
        end += length;
    }
    return std::string{text};
}

std::string join_with_or(const std::vector<std::string_view>& words) {
    std::string joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        joined += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        joined += words[i];
    }
    return joined;
}

}  // namespace

std::string name_of(const Subject& subject) {
    if (subject.key.empty()) {
        return subject.is_item ? "an item" : "the file";
    }
    return subject.is_item ? fmt::format("an item of {}", subject.key) : std::string{subject.key};
}

std::string show(const Value& value) {
    switch (value.kind()) {
        case Kind::Bool: return value.text();
        case Kind::Int:
        case Kind::Float: return fmt::format("a number, {}", shortened(value.text()));
        case Kind::String: return fmt::format("text, \"{}\"", shortened(value.text()));
        default: return std::string{name_of(value.kind())};
    }
}

std::string wanted(Kinds kinds) {
    constexpr std::array words{
        std::pair{Kind::Float, std::string_view{"a number"}},
        std::pair{Kind::Int, std::string_view{"a whole number"}},
        std::pair{Kind::String, std::string_view{"text"}},
        std::pair{Kind::Bool, std::string_view{"true or false"}},
        std::pair{Kind::List, std::string_view{"a list"}},
        std::pair{Kind::Map, std::string_view{"a map"}},
        std::pair{Kind::Null, std::string_view{"nothing"}},
    };
    std::vector<std::string_view> found;
    for (const auto& [kind, word] : words) {
        const bool said = kind == Kind::Int && kinds.has(Kind::Float);
        if (kinds.has(kind) && !said) {
            found.push_back(word);
        }
    }
    return join_with_or(found);
}

std::string explanation(const SchemaNode& schema) {
    const SchemaNode& node = schema.resolved();
    const std::string& description =
        schema.description.empty() ? node.description : schema.description;
    const auto& examples = schema.examples.empty() ? node.examples : schema.examples;
    if (examples.empty()) {
        return description;
    }
    return fmt::format("{}{}for example `{}`", description, description.empty() ? "" : "; ",
                       fmt::join(examples, "`, `"));
}

}  // namespace portraits::record
