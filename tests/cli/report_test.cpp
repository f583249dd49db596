#include "generator/cli/report.h"

#include <doctest/doctest.h>

#include <memory>

using portraits::Colour;
using portraits::Diagnostics;
using portraits::SourceFile;
using portraits::SourceMark;
using portraits::Timings;
using portraits::cli::diagnostics_as_text;
using portraits::cli::Exit;
using portraits::cli::Options;
using portraits::cli::run_as_json;

namespace {

SourceMark mark(std::size_t line) {
    static const auto file = std::make_shared<const SourceFile>("a.yaml", "one: 1\ntwo: 2\n");
    return {file, line, 1, 3};
}

}  // namespace

TEST_CASE("diagnostics come in the order of their places, with a sum") {
    Diagnostics diagnostics;
    diagnostics.warning(mark(2), "two is more than one");
    diagnostics.error(mark(1), "one is lonely", "add another", "company");
    CHECK(diagnostics_as_text(diagnostics, Colour::Off, false) ==
          "a.yaml:1:1: error: one is lonely [company]\n"
          "  1 | one: 1\n"
          "    | ^~~\n"
          "    = add another\n"
          "a.yaml:2:1: warning: two is more than one\n"
          "  2 | two: 2\n"
          "    | ^~~\n"
          "1 error, 1 warning\n");
}

TEST_CASE("a quiet run tells of nothing but errors") {
    Diagnostics diagnostics;
    diagnostics.warning(mark(2), "two is more than one");
    CHECK(diagnostics_as_text(diagnostics, Colour::Off, true).empty());
    diagnostics.error({}, "no");
    diagnostics.error({}, "never");
    CHECK(diagnostics_as_text(diagnostics, Colour::Off, true) ==
          "portraits: error: never\nportraits: error: no\n2 errors\n");
}

TEST_CASE("diagnostics as JSON hold place, level, message, rule and hint") {
    Diagnostics diagnostics;
    diagnostics.error(mark(1), "a «\"» mark", "drop it", "marks");
    diagnostics.warning({}, "\xff");
    CHECK(run_as_json(diagnostics, nullptr) ==
          "{\"diagnostics\":["
          "{\"level\":\"warning\",\"message\":\"\xEF\xBF\xBD\"},"
          "{\"file\":\"a.yaml\",\"line\":1,\"column\":1,\"length\":3,\"level\":\"error\","
          "\"message\":\"a «\\\"» mark\",\"rule\":\"marks\",\"hint\":\"drop it\"}]}\n");
}

TEST_CASE("a run without faults is JSON too, with its timings") {
    Timings timings;
    { const Timings::Phase phase{timings, "read"}; }
    const std::string json = run_as_json({}, &timings);
    CHECK(json.starts_with("{\"diagnostics\":[],\"timing\":{\"read\":"));
}

TEST_CASE("warnings end a run with 1 only if it is strict, errors with 2 always") {
    Options lenient;
    Options strict;
    strict.strict = true;
    Diagnostics diagnostics;
    CHECK(exit_after(diagnostics, strict) == Exit::Done);
    diagnostics.warning({}, "hm");
    CHECK(exit_after(diagnostics, lenient) == Exit::Done);
    CHECK(exit_after(diagnostics, strict) == Exit::Warned);
    diagnostics.error({}, "no");
    CHECK(exit_after(diagnostics, lenient) == Exit::WrongInput);
}
