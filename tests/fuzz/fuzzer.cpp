// The door for libFuzzer: the environment's PORTRAITS_FUZZ_TARGET says what is tried. The target's own folders of seeds are added to
// those that the command line names; if it names a file, that one alone is tried again.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "tests/fuzz/targets.h"

namespace {

const portraits::fuzz::Target* chosen = nullptr;

/// Arguments that live as long as libFuzzer looks at them.
struct Arguments {
    std::vector<std::string> folders;
    std::vector<char*> all;
};

void add_seeds(int& count, char**& arguments) {
    static Arguments kept;
    for (const std::string_view seed : chosen->seeds) {
        kept.folders.push_back((std::filesystem::path{PORTRAITS_SOURCE_DIR} / seed).string());
    }
    kept.all.assign(arguments, arguments + count);
    for (std::string& folder : kept.folders) {
        kept.all.push_back(folder.data());
    }
    count = static_cast<int>(kept.all.size());
    kept.all.push_back(nullptr);
    arguments = kept.all.data();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    const char* name = std::getenv("PORTRAITS_FUZZ_TARGET");
    chosen = portraits::fuzz::find_target(name == nullptr ? "" : name);
    if (chosen == nullptr) {
        std::fputs("PORTRAITS_FUZZ_TARGET names no target\n", stderr);
        std::exit(2);
    }
    const std::span<char*> given{*arguments, static_cast<std::size_t>(*count)};
    const bool replays = std::any_of(given.begin() + 1, given.end(), [](const char* argument) {
        return std::filesystem::is_regular_file(argument);
    });
    if (!replays) {
        add_seeds(*count, *arguments);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
