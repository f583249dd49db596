#include "tests/cli/process.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace portraits::tests {
namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

/// A file in memory that takes what a program writes, so that no pipe can fill up.
class Catcher {
public:
    Catcher() : descriptor_{::memfd_create("output", MFD_CLOEXEC)} {
        if (descriptor_ < 0) {
            fail("memfd_create");
        }
    }
    Catcher(const Catcher&) = delete;
    Catcher& operator=(const Catcher&) = delete;
    ~Catcher() { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::string text() const {
        std::string text;
        std::array<char, 65536> buffer{};
        off_t place = 0;
        for (ssize_t got = 1; got > 0; place += got) {
            got = ::pread(descriptor_, buffer.data(), buffer.size(), place);
            text.append(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
        }
        return text;
    }

private:
    int descriptor_;
};

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// The child's part between fork and exec.
[[noreturn]] void become(const std::vector<std::string>& words, const Surroundings& surroundings,
                         const Catcher& out, const Catcher& err) {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    ::dup2(out.descriptor(), STDOUT_FILENO);
    ::dup2(err.descriptor(), STDERR_FILENO);
    for (const auto& [name, value] : surroundings.variables) {
        value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
    }
    if (::chdir(surroundings.folder.c_str()) == 0) {
        ::execvp(arguments.front(), arguments.data());
    }
    std::perror(arguments.front());
    ::_exit(127);
}

}  // namespace

Outcome run(const std::vector<std::string>& words, const Surroundings& surroundings) {
    const Catcher out;
    const Catcher err;
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0) {
        fail("fork");
    }
    if (child == 0) {
        become(words, surroundings, out, err);
    }
    int status = 0;
    struct rusage usage {};
    if (::wait4(child, &status, 0, &usage) != child) {
        fail("wait4");
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .out = out.text(),
            .err = err.text(),
            .seconds = took.count(),
            .processor_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
            .peak_kilobytes = usage.ru_maxrss};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "portraits-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        fail("mkdtemp");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        throw std::runtime_error{"cannot read " + path.string()};
    }
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

}  // namespace portraits::tests
