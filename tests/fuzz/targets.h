#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace portraits::fuzz {

/// A way into the program for bytes that somebody else has made. Whatever they are, it comes back: with a value, a diagnostic, or
/// the exception that its contract names.
struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    /// Folders of the files to begin with, relative to the source folder.
    std::vector<std::string_view> seeds;
};

std::span<const Target> targets();

/// The target of a name; null if there is none.
const Target* find_target(std::string_view name);

/// The files of a target's folders, in the order of their names.
std::vector<std::filesystem::path> seed_files(const Target& target,
                                              const std::filesystem::path& source);

// One a file.
void read_record(std::string_view bytes);
void read_layout(std::string_view bytes);
void read_table(std::string_view bytes);
void read_picture(std::string_view bytes);
void read_pdf(std::string_view bytes);
void set_text(std::string_view bytes);

}  // namespace portraits::fuzz
