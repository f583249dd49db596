// What continuous integration, the image and the examples of spread work ask for, held against what there is, so that they cannot rot:
// commands and options of the program, commands of ./dev, and the inputs of the actions that they use.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "generator/record/value.h"
#include "tests/cli/process.h"

using portraits::Diagnostics;
using portraits::SourceFile;
using portraits::record::parse_yaml;
using portraits::record::Value;
using portraits::tests::read_file;
using portraits::tests::run;

namespace {

namespace fs = std::filesystem;

const fs::path root = PORTRAITS_SOURCE_DIR;

const std::vector<std::string> workflows{
    ".github/workflows/ci.yml", ".github/workflows/release.yml", "docs/spread/github-matrix.yml"};

/// A command of `./dev` or of the program, with what follows it in its line.
struct Command {
    std::string tool, name, rest;
};

/// In a text in Markdown only what is set as code.
std::string code_of(const fs::path& path) {
    const std::string text = read_file(root / path);
    if (path.extension() != ".md") {
        return text;
    }
    std::string code;
    const std::regex spans{"`([^`\n]+)`|\n    ([^\n]+)"};
    for (std::sregex_iterator at{text.begin(), text.end(), spans}, end; at != end; ++at) {
        code += (*at)[1].str() + (*at)[2].str() + "\n";
    }
    return code;
}

std::vector<Command> commands_in(const fs::path& path) {
    std::string text = std::regex_replace(code_of(path), std::regex{"\\\\\n *"}, " ");
    text = std::regex_replace(text, std::regex{"[\\[\\],]+"}, " ");  // a command as a list of YAML
    const std::regex line{"(?:^|\\s)(\\./dev|(?:[\\w/]*/)?portraits) +([a-z]+)([^\n;|&]*)"};
    std::vector<Command> commands;
    for (std::sregex_iterator at{text.begin(), text.end(), line}, end; at != end; ++at) {
        commands.push_back({(*at)[1], (*at)[2], (*at)[3]});
    }
    return commands;
}

std::vector<std::string> options_in(const std::string& text) {
    const std::regex option{"(?:^|[\\s(,])(--?[a-z][a-z-]*)"};
    std::vector<std::string> options;
    for (std::sregex_iterator at{text.begin(), text.end(), option}, end; at != end; ++at) {
        options.push_back((*at)[1]);
    }
    return options;
}

/// How a tool explains a command: `./dev` all of them at once.
std::string help_of(const Command& command) {
    static const std::string dev = run({(root / "dev").string(), "help"}).out;
    if (command.tool == "./dev") {
        return dev;
    }
    const std::string help = run({PORTRAITS_PROGRAM, command.name, "--help"}).out;
    return help.substr(0, help.find("\nExample: "));
}

Value read_yaml(const std::string& path) {
    Diagnostics diagnostics;
    Value value =
        parse_yaml(std::make_shared<SourceFile>(path, read_file(root / path)), diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    return value;
}

/// The inputs of the actions in use, each as its `action.yml` of this version names them.
const std::map<std::string, std::set<std::string>> actions{
    {"actions/checkout@v4", {"fetch-depth", "ref", "path"}},
    {"actions/upload-artifact@v4", {"name", "path", "if-no-files-found"}},
    {"actions/download-artifact@v4", {"name", "path", "pattern", "merge-multiple"}},
    {"softprops/action-gh-release@v2", {"files", "generate_release_notes", "body"}},
};

void check_step(const Value& step) {
    static const std::set<std::string> keys{"name", "uses", "with", "run", "env", "if"};
    for (const Value::Entry& entry : step.entries()) {
        CHECK_MESSAGE(keys.contains(entry.key), entry.key);
    }
    CHECK(step.has("uses") != step.has("run"));
    if (step.has("uses")) {
        const auto action = actions.find(step["uses"].text());
        REQUIRE_MESSAGE(action != actions.end(), step["uses"].text());
        for (const Value::Entry& input : step["with"].entries()) {
            CHECK_MESSAGE(action->second.contains(input.key), input.key);
        }
    }
}

void check_job(const Value& job, const Value& jobs) {
    static const std::set<std::string> keys{"runs-on", "container", "needs", "strategy",
                                            "steps",   "env",       "if",    "permissions"};
    for (const Value::Entry& entry : job.entries()) {
        CHECK_MESSAGE(keys.contains(entry.key), entry.key);
    }
    CHECK_FALSE(job["runs-on"].text().empty());
    CHECK((!job.has("needs") || jobs.has(job["needs"].text())));
    CHECK_FALSE(job["steps"].items().empty());
    for (const Value& step : job["steps"].items()) {
        check_step(step);
    }
}

}  // namespace

TEST_CASE("every command that a job, the image or a text names is there, with its options") {
    std::vector<std::string> files{".ci/run",
                                   "Dockerfile",
                                   "README.md",
                                   "CHANGELOG.md",
                                   "docs/spread/README.md",
                                   "docs/spread/slurm.sh",
                                   "docs/spread/kubernetes.yaml"};
    files.insert(files.end(), workflows.begin(), workflows.end());
    for (const std::string& file : files) {
        const std::vector<Command> commands = commands_in(file);
        CHECK_MESSAGE(!commands.empty(), file);
        for (const Command& command : commands) {
            CAPTURE(file);
            CAPTURE(command.name);
            const std::string help = help_of(command);
            const std::vector<std::string> known = options_in(help);
            const std::string title = command.tool == "./dev" ? "./dev " + command.name + " "
                                                              : "portraits " + command.name + " ";
            CHECK(help.find(title) != std::string::npos);
            for (const std::string& option : options_in(command.rest)) {
                CHECK_MESSAGE(std::count(known.begin(), known.end(), option) == 1, option);
            }
        }
    }
}

TEST_CASE("workflows hold what their runner understands") {
    for (const std::string& path : workflows) {
        CAPTURE(path);
        const Value workflow = read_yaml(path);
        CHECK(workflow.has("on"));
        REQUIRE_FALSE(workflow["jobs"].entries().empty());
        for (const Value::Entry& job : workflow["jobs"].entries()) {
            CAPTURE(job.key);
            check_job(job.value, workflow["jobs"]);
        }
    }
}

TEST_CASE("what a workflow fills in is known to its job") {
    const std::regex place{"\\$\\{\\{ *([a-z.-]+) *\\}\\}"};
    for (const std::string& path : workflows) {
        const std::string text = read_file(root / path);
        for (std::sregex_iterator at{text.begin(), text.end(), place}, end; at != end; ++at) {
            const std::string name = (*at)[1];
            const bool declared = name.starts_with("matrix.") &&
                                  text.find("\n        " + name.substr(name.find('.') + 1) + ":") !=
                                      std::string::npos;
            CHECK_MESSAGE((declared || name == "strategy.job-total"), path, " ", name);
        }
    }
}
