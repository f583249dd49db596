#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>

namespace portraits::fuzz {

std::span<const Target> targets() {
    static const std::array all{
        Target{"record", read_record, {"data/cities", "tests/scripts/records"}},
        Target{"layout", read_layout, {"layouts/portraits", "layouts/portraits/pages"}},
        Target{"table", read_table, {"tests/fuzz/seeds/table"}},
        Target{"picture", read_picture, {"data/specimen/pictures/plates"}},
#ifndef PORTRAITS_WITHOUT_QPDF
        Target{"pdf", read_pdf, {"tests/fuzz/seeds/pdf"}},
#endif
        Target{"text", set_text, {"tests/fuzz/seeds/text"}},
    };
    return all;
}

const Target* find_target(std::string_view name) {
    const auto all = targets();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Target& t) { return t.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::filesystem::path> seed_files(const Target& target,
                                              const std::filesystem::path& source) {
    std::vector<std::filesystem::path> files;
    for (const std::string_view seed : target.seeds) {
        for (const auto& entry : std::filesystem::directory_iterator{source / seed}) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace portraits::fuzz
