#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace portraits::record {

/// The folder of a layout, then that of the layout which its `base` names, and so on: what a folder
/// lacks is found in the next one. Ends where a name leads nowhere or back.
std::vector<std::filesystem::path> layout_folders(const std::filesystem::path& layout);

/// A file of a layout: its own, or the nearest that it builds on; the layout's own path if none has
/// it.
std::filesystem::path layout_file(const std::filesystem::path& layout, std::string_view name);

}  // namespace portraits::record
