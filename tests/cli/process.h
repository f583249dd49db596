#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace portraits::tests {

/// How a program ran.
struct Outcome {
    int exit = -1;  ///< its exit code; 128 and the signal's number if one killed it
    std::string out, err;
    double seconds = 0;            ///< by the clock on the wall
    double processor_seconds = 0;  ///< what the program itself took, however busy the machine is
    long peak_kilobytes = 0;
};

/// What surrounds a program. A variable set to the empty string is taken out of the environment.
struct Surroundings {
    std::filesystem::path folder = ".";
    std::vector<std::pair<std::string, std::string>> variables;
};

/// Runs a program, found by the path, to its end.
Outcome run(const std::vector<std::string>& words, const Surroundings& surroundings = {});

/// A folder of its own for each value, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

void write_file(const std::filesystem::path& path, const std::string& text);
std::string read_file(const std::filesystem::path& path);

}  // namespace portraits::tests
