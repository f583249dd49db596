// Data goes down the list of folders, so an #include may only point up it. The table is that of the architecture.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Folders = std::set<std::string>;

/// For each folder, whose headers it may see beside its own.
const std::map<std::string, Folders>& known_by() {
    static const std::map<std::string, Folders> table{
        {"base", {}},
        {"record", {"base"}},
        {"design", {"base", "record"}},
        {"ink", {"base"}},
        {"text", {"base", "ink"}},
        {"layout", {"base", "record", "design", "ink", "text"}},
        {"write", {"base", "ink"}},
        {"check", {"base", "record", "ink"}},
        {"publish", {"base", "record", "design", "ink", "text", "layout", "write", "check"}},
        {"cli", {"base", "record", "design", "ink", "text", "layout", "write", "check", "publish"}},
    };
    return table;
}

/// The folder that an #include line leads to; nothing if the line is none of ours.
std::optional<std::string> folder_named(const std::string& line) {
    const std::string ours = "#include \"generator/";
    if (!line.starts_with(ours)) {
        return std::nullopt;
    }
    return line.substr(ours.size(), line.find('/', ours.size()) - ours.size());
}

/// A message for each #include line of a text that points the wrong way.
std::vector<std::string> wrong_ways(const std::string& folder, const std::string& file,
                                    std::istream& text) {
    std::vector<std::string> wrong;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        const std::optional<std::string> target = folder_named(line);
        if (target && *target != folder && !known_by().at(folder).contains(*target)) {
            wrong.push_back(file + ":" + std::to_string(number) + ": " + folder + " may not know " +
                            *target);
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("a writer that includes layout is told so") {
    std::istringstream text{
        "#include \"generator/ink/item.h\"\n"
        "#include \"generator/layout/block.h\"\n"};
    CHECK(wrong_ways("write", "pdf.cpp", text) ==
          std::vector<std::string>{"pdf.cpp:2: write may not know layout"});
}

TEST_CASE("no folder includes one below it") {
    std::size_t files = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator{fs::path{PORTRAITS_SOURCE_DIR} / "generator"}) {
        if (!entry.is_regular_file()) {
            continue;
        }
        const std::string folder = entry.path().parent_path().filename().string();
        REQUIRE_MESSAGE(known_by().contains(folder), "a folder the table lacks: ", entry.path());
        std::ifstream text{entry.path()};
        for (const std::string& message : wrong_ways(folder, entry.path().string(), text)) {
            FAIL_CHECK(message);
        }
        ++files;
    }
    CHECK(files > 50);
}
