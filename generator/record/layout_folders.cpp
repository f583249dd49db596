#include "generator/record/layout_folders.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

#include "generator/base/file.h"
#include "generator/record/encoding.h"
#include "generator/record/record_file.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

/// Whether a line of the file may say what the layout builds on: keys of the outermost map begin their lines, plain, quoted or, with
/// all of the map, in braces.
bool may_have_base(std::string_view manifest) {
    manifest.remove_prefix(manifest.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    constexpr std::array<std::string_view, 4> openings{"\nbase", "\n\"base", "\n'base", "\n{"};
    return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
        return manifest.starts_with(opening.substr(1)) ||
               manifest.find(opening) != std::string_view::npos;
    });
}

/// What a layout builds on; empty if it stands for itself, as most do: their manifest is long, and need not be parsed for that. Others
/// read it whole, and report what is wrong with it.
std::string base_of(const fs::path& layout) {
    const auto manifest = read_source(layout / "layout.yaml");
    if (!manifest || !may_have_base(manifest.value()->text())) {
        return {};
    }
    Diagnostics reported_elsewhere;
    return parse_yaml(manifest.value(), reported_elsewhere)["base"].text();
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
