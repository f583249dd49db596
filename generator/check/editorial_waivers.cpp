#include "generator/check/editorial_waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "generator/check/editorial_registry.h"
#include "generator/record/nearest.h"

namespace portraits::check {
namespace {

using record::Value;

constexpr std::string_view opening = "# ok:";
constexpr std::string_view name_of_rule = "waiver";

/// What the lines of a file belong to.
struct Extents {
    std::map<std::size_t, std::size_t> values;  ///< from the first line of a value to its last
    std::set<std::size_t> text;                 ///< lines inside block texts
};

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) { return indentation(line) == line.size(); }

/// Notes the lines that a block text takes: those after its key that are indented deeper, and blank ones among them.
std::size_t add_block_text(const Value& value, std::size_t key_indent, Extents& extents) {
    const SourceFile& file = *value.mark().file;
    std::size_t last = value.mark().line;
    for (std::size_t line = last + 1; file.line(line).data() != nullptr; ++line) {
        if (!is_blank(file.line(line)) && indentation(file.line(line)) <= key_indent) {
            break;
        }
        extents.text.insert(line);
        last = is_blank(file.line(line)) ? last : line;
    }
    return last;
}

/// The last line of a value; notes the extents of what it holds.
std::size_t add(const Value& value, std::size_t first, std::size_t key_indent, Extents& extents) {
    std::size_t last = std::max(value.mark().line, first);
    if (value.style() == record::Style::Literal || value.style() == record::Style::Folded) {
        last = add_block_text(value, key_indent, extents);
    }
    for (const Value::Entry& entry : value.entries()) {
        last = std::max(last, add(entry.value, entry.mark.line, entry.mark.column - 1, extents));
    }
    for (const Value& item : value.items()) {
        const std::size_t indent = item.mark().column > 1 ? item.mark().column - 2 : 0;
        last = std::max(last, add(item, item.mark().line, indent, extents));
    }
    std::size_t& known = extents.values[first];
    known = std::max(known, last);
    return last;
}

/// Rule and reason of a comment; none if the line has no such comment.
std::optional<std::pair<std::string, std::string>> read_comment(std::string_view line,
                                                                std::size_t at) {
    if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ')) {
        return std::nullopt;
    }
    std::string_view rest = line.substr(at + opening.size());
    rest.remove_prefix(indentation(rest));
    const std::string_view rule = rest.substr(0, rest.find(' '));
    rest.remove_prefix(rule.size());
    rest.remove_prefix(indentation(rest));
    return std::pair{std::string{rule}, std::string{rest}};
}

/// The first line at or after this one that is no comment of its own.
std::size_t line_spoken_of(const SourceFile& file, std::size_t line) {
    const auto is_comment = [&file](std::size_t number) {
        const std::string_view text = file.line(number);
        return text.substr(indentation(text)).starts_with('#');
    };
    while (is_comment(line)) {
        ++line;
    }
    return line;
}

}  // namespace

Waivers::Waivers(const Value& whole) {
    if (!whole.mark().file) {
        return;
    }
    const std::shared_ptr<const SourceFile> file = whole.mark().file;
    if (file->text().find(opening) == std::string::npos) {
        return;
    }
    Extents extents;
    for (const Value::Entry& entry : whole.entries()) {
        add(entry.value, entry.mark.line, entry.mark.column - 1, extents);
    }
    for (std::size_t line = 1; file->line(line).data() != nullptr; ++line) {
        const std::string_view text = file->line(line);
        const std::size_t at = text.find(opening);
        const auto comment = read_comment(text, at);
        if (!comment || extents.text.contains(line)) {
            continue;
        }
        const std::size_t first = line_spoken_of(*file, line);
        const auto extent = extents.values.find(first);
        waivers_.push_back({comment->first,
                            comment->second,
                            {file, line, at + 1, text.size() - at},
                            first,
                            extent == extents.values.end() ? first : extent->second});
    }
}

bool Waivers::allow(std::string_view rule, std::size_t line) {
    bool allowed = false;
    for (Waiver& waiver : waivers_) {
        if (waiver.rule == rule && line >= waiver.first && line <= waiver.last) {
            waiver.used = allowed = true;
        }
    }
    return allowed;
}

void Waivers::report(Diagnostics& diagnostics) const {
    const std::string name{name_of_rule};
    for (const Waiver& waiver : waivers_) {
        if (find_rule(waiver.rule) == nullptr) {
            diagnostics.warning(waiver.mark, fmt::format("there is no rule `{}`", waiver.rule),
                                record::did_you_mean(waiver.rule, rule_names()), name);
        } else if (waiver.why.empty()) {
            diagnostics.warning(waiver.mark, "this comment gives no reason",
                                fmt::format("write why: `# ok: {} …`", waiver.rule), name);
        } else if (!waiver.used) {
            diagnostics.add({Level::Note, waiver.mark,
                             fmt::format("{} finds nothing here", waiver.rule),
                             "take the comment out", name});
        }
    }
}

}  // namespace portraits::check
