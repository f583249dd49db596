#include "generator/cli/command_line.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

using portraits::Diagnostic;
using portraits::Length;
using portraits::cli::Command;
using portraits::cli::DumpPhase;
using portraits::cli::Format;
using portraits::cli::Information;
using portraits::cli::Options;
using portraits::cli::read_command_line;
using portraits::cli::SchemaKind;
using portraits::cli::Shard;
using portraits::write::Imposition;
using portraits::write::SheetOptions;

namespace {

auto read(std::initializer_list<const char*> words) {
    std::vector<const char*> all{"portraits"};
    all.insert(all.end(), words);
    return read_command_line(static_cast<int>(all.size()), all.data());
}

Options options(std::initializer_list<const char*> words) {
    const auto asked = read(words);
    REQUIRE(std::holds_alternative<Options>(asked));
    return std::get<Options>(asked);
}

std::string refusal(std::initializer_list<const char*> words) {
    const auto asked = read(words);
    REQUIRE(std::holds_alternative<Diagnostic>(asked));
    return render(std::get<Diagnostic>(asked));
}

std::string information(std::initializer_list<const char*> words) {
    const auto asked = read(words);
    REQUIRE(std::holds_alternative<Information>(asked));
    return std::get<Information>(asked).text;
}

}  // namespace

TEST_CASE("a build writes both files unless one is named") {
    CHECK(options({"build", "a.yaml"}).print);
    CHECK(options({"build", "a.yaml"}).screen);
    CHECK_FALSE(options({"build", "a.yaml", "--print"}).screen);
    CHECK_FALSE(options({"build", "a.yaml", "--screen"}).print);
    CHECK(options({"build", "a.yaml", "--screen", "--print"}).print);
}

TEST_CASE("options may stand before or after the edition") {
    const Options before = options({"build", "-o", "there", "--strict", "-j", "3", "a.yaml"});
    const Options after = options({"build", "a.yaml", "--strict", "--out=there", "--jobs", "3"});
    for (const Options& o : {before, after}) {
        CHECK(o.command == Command::Build);
        CHECK(o.edition == "a.yaml");
        CHECK(o.out == "there");
        CHECK(o.strict);
        CHECK(o.jobs == 3);
    }
}

TEST_CASE("cities are chosen by a list with commas") {
    CHECK(options({"check", "a.yaml", "--only", "serres,larissa"}).only ==
          std::vector<std::string>{"serres", "larissa"});
}

TEST_CASE("files go to a folder named like the edition") {
    CHECK(output_folder(options({"build", "data/editions/a.yaml"})) == "out/a");
    CHECK(output_folder(options({"build", "a.yaml", "-o", "b"})) == "b");
}

TEST_CASE("choices are read by name") {
    CHECK(options({"dump", "a.yaml"}).phase == DumpPhase::Ink);
    CHECK(options({"dump", "a.yaml", "--phase", "design"}).phase == DumpPhase::Design);
    CHECK(options({"fonts", "--format", "json"}).format == Format::Json);
    CHECK(options({"schema", "portraits", "--of", "edition"}).schema == SchemaKind::Edition);
}

TEST_CASE("a mistyped option is answered with the one that was meant") {
    CHECK(refusal({"build", "a.yaml", "--scren"}) ==
          "portraits: error: unknown option --scren\n    = did you mean `--screen`?\n");
    CHECK(refusal({"build", "a.yaml", "--frobnicate"}) ==
          "portraits: error: unknown option --frobnicate\n    = see portraits build --help\n");
}

TEST_CASE("a mistyped command is answered with the one that was meant") {
    CHECK(refusal({"biuld", "a.yaml"}) ==
          "portraits: error: unknown command biuld\n    = did you mean `build`?\n");
    CHECK(refusal({}) == "portraits: error: no command\n    = see portraits --help\n");
}

TEST_CASE("what an option cannot take is refused") {
    CHECK(refusal({"build"}) ==
          "portraits: error: EDITION is required\n    = see portraits build --help\n");
    CHECK(refusal({"build", "a.yaml", "b.yaml"}) ==
          "portraits: error: one argument too many: b.yaml\n    = see portraits build --help\n");
    CHECK(refusal({"build", "a.yaml", "-j", "0"}).find("0 not in range") != std::string::npos);
    CHECK(refusal({"dump", "a.yaml", "--phase", "soup"}).find("soup") != std::string::npos);
}

TEST_CASE("the print file takes marks, sheets of two pages and the thickness of the paper") {
    const SheetOptions plain = options({"build", "a.yaml"}).sheets;
    CHECK_FALSE(plain.marks);
    CHECK(plain.imposition == Imposition::None);
    CHECK(plain.paper == Length::mm(0.1));
    CHECK(options({"build", "a.yaml", "--marks"}).sheets.marks);
    CHECK(options({"build", "a.yaml", "--impose", "saddle"}).sheets.imposition ==
          Imposition::Saddle);
    CHECK(options({"build", "a.yaml", "--impose=2up"}).sheets.imposition == Imposition::TwoUp);
    CHECK(options({"build", "a.yaml", "--paper", "0.08"}).sheets.paper == Length::mm(0.08));
    CHECK(options({"build", "a.yaml", "--paper", "0"}).sheets.paper == Length{});
}

TEST_CASE("sheets that no press folds are refused") {
    CHECK(refusal({"build", "a.yaml", "--impose", "spiral"}).find("spiral") != std::string::npos);
    CHECK(refusal({"build", "a.yaml", "--impose"}).find("--impose") != std::string::npos);
    CHECK(refusal({"build", "a.yaml", "--paper", "1.5"}).find("1.5 not in range") !=
          std::string::npos);
    CHECK(refusal({"build", "a.yaml", "--paper", "-0.1"}).find("-0.1 not in range") !=
          std::string::npos);
    CHECK(refusal({"build", "a.yaml", "--paper", "thin"}).find("thin") != std::string::npos);
    CHECK(refusal({"proof", "a.yaml", "--marks"})
              .starts_with("portraits: error: unknown option --marks\n"));
}

TEST_CASE("the profile of another press is a file, of every command that prints") {
    for (const char* command : {"build", "cities", "release"}) {
        CAPTURE(command);
        CHECK(options({command, "a.yaml"}).icc.empty());
        CHECK(options({command, "a.yaml", "--icc", "press.icc"}).icc == "press.icc");
        CHECK(refusal({command, "a.yaml", "--icc"}).find("--icc") != std::string::npos);
    }
    CHECK(refusal({"proof", "a.yaml", "--icc", "press.icc"})
              .starts_with("portraits: error: unknown option --icc\n"));
}

TEST_CASE("a share of the cities is one of some number of shares") {
    const Shard shard = options({"cities", "a.yaml", "--shard", "2/4"}).shard;
    CHECK(shard.number == 2);
    CHECK(shard.count == 4);
    CHECK(options({"cities", "a.yaml"}).shard.whole());
    for (const char* wrong : {"0/4", "5/4", "2", "2/", "/4", "2/4x", "a/b", "-1/4"}) {
        CAPTURE(wrong);
        CHECK(refusal({"cities", "a.yaml", "--shard", wrong}).find("K-th of N shares") !=
              std::string::npos);
    }
}

TEST_CASE("every command has help with an example") {
    for (const char* command : {"build", "cities", "proof", "check", "dump", "release", "fonts",
                                "schema", "new", "import"}) {
        CAPTURE(command);
        CHECK(information({command, "--help"}).find(std::string{"Example: portraits "} + command) !=
              std::string::npos);
        CHECK(information({"--help"}).find(command) != std::string::npos);
    }
}

TEST_CASE("the version is one line") {
    const std::string version = information({"--version"});
    CHECK(version.starts_with("portraits "));
    CHECK(version.find('\n') == version.size() - 1);
}
