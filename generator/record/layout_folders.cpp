#include "generator/record/layout_folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <system_error>

#include "generator/base/file.h"
#include "generator/record/record_file.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

/// The line of a key of the outermost map, which begins its line; empty without one.
std::string line_of(std::string_view key, std::string_view text) {
    const std::size_t after = text.find(fmt::format("\n{}:", key));
    if (after == std::string_view::npos && !text.starts_with(fmt::format("{}:", key))) {
        return {};
    }
    text.remove_prefix(after == std::string_view::npos ? 0 : after + 1);
    return std::string{text.substr(0, text.find('\n'))};
}

/// What a layout builds on; empty if it stands for itself. Its manifest is long and read whole by others, who report what is wrong
/// with it: here only the line that says it is read, as a file of its own.
std::string base_of(const fs::path& layout) {
    const auto manifest = read_source(layout / "layout.yaml");
    if (!manifest) {
        return {};
    }
    const SourceFile& file = *manifest.value();
    const auto line = std::make_shared<SourceFile>(file.path(), line_of("base", file.text()));
    Diagnostics reported_elsewhere;
    return parse_yaml(line, reported_elsewhere)["base"].text();
}

}  // namespace

std::vector<fs::path> layout_folders(const fs::path& layout) {
    std::vector<fs::path> folders{layout};
    std::error_code ignored;
    for (std::string base = base_of(layout); is_slug(base); base = base_of(folders.back())) {
        const fs::path next = layout.parent_path() / base;
        const bool known = std::find(folders.begin(), folders.end(), next) != folders.end();
        if (known || !fs::is_directory(next, ignored)) {
            break;
        }
        folders.push_back(next);
    }
    return folders;
}

fs::path layout_file(const fs::path& layout, std::string_view name) {
    std::error_code ignored;
    // Most layouts have their own: then their manifest need not be read.
    if (fs::exists(layout / name, ignored)) {
        return layout / name;
    }
    for (const fs::path& folder : layout_folders(layout)) {
        if (fs::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return layout / name;
}

}  // namespace portraits::record
