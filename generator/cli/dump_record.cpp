#include <fmt/format.h>

#include <string_view>

#include "generator/cli/dump_text.h"

namespace portraits::cli {
namespace {

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '\n': result += "\\n"; break;
            case '\t': result += "\\t"; break;
            case '"': result += "\\\""; break;
            case '\\': result += "\\\\"; break;
            default: result += c;
        }
    }
    result += '"';
    return result;
}

std::string scalar(const record::Value& value) {
    switch (value.kind()) {
        case record::Kind::Null: return "null";
        case record::Kind::String: return in_quotes(value.text());
        default: return value.text();
    }
}

/// Place, indent and the name under which the value stands: `  12:3    city: `.
std::string lead(const SourceMark& mark, int depth, std::string_view name) {
    return fmt::format("{:<9}{:{}}{}", fmt::format("{}:{}", mark.line, mark.column), "", depth * 2,
                       name);
}

void append(std::string& text, const record::Value& value, int depth);

void append_named(std::string& text, const record::Value& value, const SourceMark& mark, int depth,
                  std::string_view name) {
    if (value.is_map() || value.is_list()) {
        text += lead(mark, depth, name) + "\n";
        append(text, value, depth + 1);
    } else {
        text += fmt::format("{} {}\n", lead(mark, depth, name), scalar(value));
    }
}

void append(std::string& text, const record::Value& value, int depth) {
    for (const record::Value::Entry& entry : value.entries()) {
        append_named(text, entry.value, entry.mark, depth, entry.key + ":");
    }
    for (const record::Value& item : value.items()) {
        append_named(text, item, item.mark(), depth, "-");
    }
}

std::string file_as_text(const record::Value& value) {
    const std::string path = value.mark().file ? value.mark().file->path() : "";
    return fmt::format("{}\n{}", path, value_as_text(value));
}

}  // namespace

std::string value_as_text(const record::Value& value) {
    std::string text;
    append(text, value, 0);
    return text;
}

std::string records_as_text(const record::Edition& edition) {
    std::string text = file_as_text(edition.value);
    for (const record::City& city : edition.cities) {
        text += '\n';
        text += file_as_text(city.value);
    }
    return text;
}

}  // namespace portraits::cli
