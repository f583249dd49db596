#include "generator/record/record_file.h"

#include <algorithm>
#include <utility>

#include "generator/base/file.h"

namespace portraits::record {

std::optional<Value> read_file(const std::filesystem::path& path, Diagnostics& diagnostics) {
    auto file = read_source(path);
    if (!file) {
        diagnostics.add(file.error());
        return std::nullopt;
    }
    Diagnostics found;
    Value value = parse_yaml(std::move(file).value(), found);
    diagnostics.append(found);
    return found.has_errors() ? std::nullopt : std::optional<Value>{std::move(value)};
}

std::optional<Value> read_checked_file(const std::filesystem::path& path, const Schema& schema,
                                       Diagnostics& diagnostics) {
    std::optional<Value> value = read_file(path, diagnostics);
    if (!value) {
        return std::nullopt;
    }
    Diagnostics found;
    schema.check(*value, found);
    diagnostics.append(found);
    return found.has_errors() ? std::nullopt : std::move(value);
}

std::optional<Schema> load_schema(const std::filesystem::path& path, Diagnostics& diagnostics) {
    auto schema = Schema::load(path);
    if (!schema) {
        diagnostics.add(schema.error());
        return std::nullopt;
    }
    return std::move(schema).value();
}

std::string slug_of(const std::filesystem::path& path) { return path.stem().string(); }

bool is_slug(std::string_view text) {
    const auto is_letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && is_letter_or_digit(text.front()) && is_letter_or_digit(text.back()) &&
           text.find("--") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return is_letter_or_digit(c) || c == '-'; });
}

}  // namespace portraits::record
