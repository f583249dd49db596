#include "generator/cli/yaml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "generator/record/scalar.h"

namespace portraits::cli {
namespace {

constexpr std::size_t line_width = 100;

/// Characters that mean something to YAML at the beginning of a plain scalar.
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20; });
}

bool may_be_plain(std::string_view text) {
    const bool edges = !text.empty() && text.front() != ' ' && text.back() != ' ' &&
                       text.back() != ':' &&
                       indicators.find(text.front()) == std::string_view::npos;
    return edges && !has_control(text) && text.find_first_of("\"'") == std::string_view::npos &&
           text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
           record::resolve_scalar(text).kind == record::Kind::String;
}

/// Whether the lines of a text stand in a literal block as they are. One that begins with white space would set the
/// block's indentation.
bool may_be_literal(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\n');
    return first != std::string_view::npos && text[first] != ' ' && text[first] != '\t' &&
           text.front() != '\n' && std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return c >= 0x20 || c == '\n' || c == '\t';
           });
}

/// The sign that says how many line ends a block keeps: `-` none, nothing one, `+` all.
std::string_view chomping(std::string_view text) {
    if (!text.ends_with('\n')) {
        return "-";
    }
    return text.ends_with("\n\n") ? "+" : "";
}

std::string literal(std::string_view text, std::size_t indent) {
    std::string block = fmt::format("|{}", chomping(text));
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        block += line.empty() ? "\n" : fmt::format("\n{:{}}{}", "", indent, line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return block;
}

/// A line may be broken at a single space between two words.
std::string folded(std::string_view text, std::size_t indent) {
    std::string block = ">-";
    std::size_t width = line_width;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const bool fits = width + 1 + end <= line_width;
        block += fits ? " " : fmt::format("\n{:{}}", "", indent);
        width = (fits ? width + 1 : indent) + end;
        block += text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return block;
}

bool may_be_folded(std::string_view text) {
    return text.find("  ") == std::string_view::npos && !has_control(text) && text.front() != ' ' &&
           text.back() != ' ';
}

}  // namespace

std::string quoted_scalar(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n') {
            quoted += "\\n";
        } else if (c == '"' || c == '\\') {
            quoted += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string scalar_text(std::string_view text, std::size_t indent) {
    if (text.find('\n') != std::string_view::npos && may_be_literal(text)) {
        return literal(text, indent);
    }
    const bool is_long = indent + text.size() > line_width;
    if (!text.empty() && is_long && may_be_folded(text)) {
        return folded(text, indent);
    }
    return may_be_plain(text) ? std::string{text} : quoted_scalar(text);
}

}  // namespace portraits::cli
