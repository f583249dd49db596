// What is installed beside the program, held against the program itself.

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/process.h"

using portraits::tests::Outcome;
using portraits::tests::read_file;
using portraits::tests::run;

namespace {

const std::filesystem::path packaging = std::filesystem::path{PORTRAITS_SOURCE_DIR} / "packaging";

/// The commands that the help lists.
std::vector<std::string> commands() {
    std::istringstream lines{run({PORTRAITS_PROGRAM, "--help"}).out};
    std::vector<std::string> names;
    bool listed = false;
    for (std::string line; std::getline(lines, line);) {
        listed = listed || line.starts_with("Subcommands:");
        if (listed && line.starts_with("  ")) {
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
        }
    }
    return names;
}

/// What bash offers for the last of the words.
std::string completed(const std::vector<std::string>& words) {
    std::string line = "source " + (packaging / "completion/portraits.bash").string() +
                       "; COMP_WORDS=(" PORTRAITS_PROGRAM;
    for (const std::string& word : words) {
        line += " '" + word + "'";
    }
    line += "); COMP_CWORD=" + std::to_string(words.size()) +
            "; _portraits " PORTRAITS_PROGRAM "; echo \"${COMPREPLY[*]}\"";
    return run({"bash", "-c", line}).out;
}

}  // namespace

TEST_CASE("the manual tells of every command") {
    const std::string manual = read_file(packaging / "portraits.1");
    REQUIRE(commands().size() > 8);
    for (const std::string& name : commands()) {
        const bool told = manual.find("\n.BI " + name + " ") != std::string::npos ||
                          manual.find("\n.B " + name + "\n") != std::string::npos;
        CHECK_MESSAGE(told, name);
    }
}

TEST_CASE("bash completes commands, options and the words of options") {
    CHECK(completed({"rel"}) == "release\n");
    CHECK(completed({"release", "--mer"}) == "--merge\n");
    CHECK(completed({"dump", "specimen.yaml", "--phase", ""}) == "record design ink\n");
    CHECK(completed({"cities", "--no-such"}) == "\n");
}
