#include "generator/record/layout_folders.h"

#include <algorithm>
#include <system_error>

#include "generator/record/record_file.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

/// What a layout builds on; empty if it stands for itself. What is wrong with the file is reported
/// by those who read it whole.
std::string base_of(const fs::path& layout) {
    Diagnostics reported_elsewhere;
    const auto manifest = read_file(layout / "layout.yaml", reported_elsewhere);
    return manifest ? (*manifest)["base"].text() : std::string{};
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
