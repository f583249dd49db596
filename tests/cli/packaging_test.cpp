// What is installed beside the program, held against the program itself.

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/process.h"

using portraits::tests::Outcome;
using portraits::tests::read_file;
using portraits::tests::run;
using portraits::tests::TemporaryFolder;

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

const std::string completion = (packaging / "completion").string();

/// What bash offers for the last of the words.
std::string completed(const std::vector<std::string>& words) {
    std::string line = "source " + completion + "/portraits.bash; COMP_WORDS=(" PORTRAITS_PROGRAM;
    for (const std::string& word : words) {
        line += " '" + word + "'";
    }
    line += "); COMP_CWORD=" + std::to_string(words.size()) +
            "; _portraits " PORTRAITS_PROGRAM "; echo \"${COMPREPLY[*]}\"";
    return run({"bash", "-c", line}).out;
}

/// Runs a shell that finds the program by its name.
std::string shell(const std::vector<std::string>& words) {
    const TemporaryFolder bin;
    std::filesystem::create_symlink(PORTRAITS_PROGRAM, bin.path() / "portraits");
    const std::string path = bin.path().string() + ":" + std::getenv("PATH");
    const Outcome outcome = run(words, {".", {{"PATH", path}, {"TERM", "dumb"}}});
    REQUIRE_MESSAGE(outcome.exit == 0, outcome.err);
    return outcome.out;
}

/// What a line becomes in zsh when it is completed.
std::string in_zsh(const std::string& line) {
    const std::string script = PORTRAITS_SOURCE_DIR "/tests/cli/completed.zsh";
    return shell({"zsh", "-f", script, completion, line});
}

/// What fish offers at the end of a line.
std::string in_fish(const std::string& line) {
    return shell({"fish", "--no-config", "-c",
                  "source " + completion + "/portraits.fish; complete -C '" + line + "'"});
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
    CHECK(completed({"build", "--impose", "s"}) == "saddle\n");
    CHECK(completed({"cities", "--no-such"}) == "\n");
}

TEST_CASE("zsh completes commands, options and the words of options") {
    CHECK(in_zsh("portraits rel") == "portraits release \n");
    CHECK(in_zsh("portraits release --mer") == "portraits release --merge \n");
    CHECK(in_zsh("portraits dump specimen.yaml --phase des") ==
          "portraits dump specimen.yaml --phase design \n");
    CHECK(in_zsh("portraits cities --no-such") == "portraits cities --no-such\n");
}

TEST_CASE("fish completes commands, options and the words of options") {
    CHECK(in_fish("portraits rel").starts_with("release\tthe document"));
    CHECK(in_fish("portraits release --mer") == "--merge\n");
    CHECK(in_fish("portraits dump specimen.yaml --phase ") == "design\nink\nrecord\n");
    CHECK(in_fish("portraits cities --no-such").empty());
}
