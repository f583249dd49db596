// The door for libFuzzer: the environment's PORTRAITS_FUZZ_TARGET says what is tried. The target's own folders of seeds are added to
// those that the command line names.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
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
    add_seeds(*count, *arguments);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
