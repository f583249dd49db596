#pragma once

#include <filesystem>
#include <string>

namespace portraits::testing {

struct CommandResult {
    int status = 0;
    std::string output;  ///< standard output and standard error together
};

/// Runs a shell command.
CommandResult run(const std::string& command);

/// A file in a folder of its own that goes with the value.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& bytes);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    [[nodiscard]] std::string path() const { return (folder_ / name_).string(); }
    [[nodiscard]] std::string folder() const { return folder_.string(); }

private:
    std::filesystem::path folder_;
    std::string name_;
};

std::string read_file(const std::filesystem::path& path);

}  // namespace portraits::testing
