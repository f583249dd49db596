// The examples of docs/spread, run as their engines run them: a number for each job, and the release when all are done.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "generator/record/value.h"
#include "tests/cli/process.h"
#include "tests/e2e/specimen_release.h"

namespace fs = std::filesystem;
using portraits::Diagnostics;
using portraits::SourceFile;
using portraits::record::parse_yaml;
using portraits::record::Value;
using portraits::tests::contents;
using portraits::tests::Outcome;
using portraits::tests::read_file;
using portraits::tests::run;
using portraits::tests::specimen;
using portraits::tests::specimen_release;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;
using Variables = std::vector<std::pair<std::string, std::string>>;

namespace {

const fs::path spread = fs::path{PORTRAITS_SOURCE_DIR} / "docs" / "spread";

/// A machine of an engine: a folder to work in, the program on its path, and a `sbatch` that notes what it is asked.
class Machine {
public:
    Machine() {
        fs::create_directories(bin());
        fs::create_symlink(PORTRAITS_PROGRAM, bin() / "portraits");
        write_file(bin() / "sbatch", "#!/bin/sh\necho \"$*\" >> asked\n");
        fs::permissions(bin() / "sbatch", fs::perms::owner_all);
    }

    void run_job(const std::vector<std::string>& words, Variables variables) const {
        variables.emplace_back("PATH", bin().string() + ":" + std::getenv("PATH"));
        const Outcome outcome = run(words, {folder_.path(), variables});
        REQUIRE_MESSAGE(outcome.exit == 0, outcome.err);
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }

private:
    [[nodiscard]] fs::path bin() const { return folder_.path() / "bin"; }

    TemporaryFolder folder_;
};

/// The containers of the jobs in kubernetes.yaml: that of the cities, then that of the release.
std::vector<Value> containers() {
    const std::string text = read_file(spread / "kubernetes.yaml");
    const std::size_t divide = text.find("\n---\n");
    std::vector<Value> containers;
    for (const std::string& part : {text.substr(0, divide), text.substr(divide + 5)}) {
        Diagnostics diagnostics;
        const Value job =
            parse_yaml(std::make_shared<SourceFile>("kubernetes.yaml", part), diagnostics);
        REQUIRE_FALSE(diagnostics.has_errors());
        containers.push_back(job["spec"]["template"]["spec"]["containers"].items().front());
    }
    return containers;
}

/// A container's command, on the specimen edition.
std::vector<std::string> command_of(const Value& container) {
    std::vector<std::string> words;
    for (const Value& word : container["command"].items()) {
        words.push_back(word.text().ends_with(".yaml") ? specimen : word.text());
    }
    return words;
}

}  // namespace

TEST_CASE("an array of Slurm makes the release that one machine makes") {
    const Machine machine;
    const std::string script = (spread / "slurm.sh").string();
    for (const char* task : {"1", "2", "3", "4"}) {
        machine.run_job({"bash", script, specimen}, {{"SLURM_ARRAY_TASK_ID", task},
                                                     {"SLURM_ARRAY_TASK_COUNT", "4"},
                                                     {"SLURM_ARRAY_JOB_ID", "77"},
                                                     {"SLURM_CPUS_PER_TASK", "2"}});
    }
    CHECK(read_file(machine.path("asked")) ==
          fmt::format("--dependency=afterok:77 {} {} release\n", script, specimen));
    machine.run_job({"bash", script, specimen, "release"}, {{"SLURM_CPUS_PER_TASK", "2"}});
    CHECK(contents(machine.path("release")) == contents(specimen_release()));
}

TEST_CASE("an Indexed Job of Kubernetes makes the release that one machine makes") {
    const Machine machine;
    const std::vector<Value> jobs = containers();
    CHECK(jobs.front()["env"].items().front()["name"].text() == "EDITION");
    for (int index = 0; index < 16; ++index) {
        machine.run_job(command_of(jobs.front()),
                        {{"EDITION", specimen}, {"JOB_COMPLETION_INDEX", std::to_string(index)}});
    }
    machine.run_job(command_of(jobs.back()), {});
    CHECK(contents(machine.path("release")) == contents(specimen_release()));
}
