#include "generator/design/measures.h"

#include <doctest/doctest.h>

#include <memory>

#include "generator/base/source.h"

namespace portraits::design {
namespace {

record::Value yaml(const char* text, Diagnostics& diagnostics) {
    return record::parse_yaml(std::make_shared<const SourceFile>("layout.yaml", text), diagnostics);
}

Measures::Named named(const char* text, Diagnostics& diagnostics) {
    Measures::Named measures;
    for (const record::Value::Entry& entry : yaml(text, diagnostics).entries()) {
        measures.emplace(entry.key, entry.value);
    }
    return measures;
}

/// What a formula comes to among such measures.
double worked_out(const char* measures, const std::string& formula) {
    Diagnostics diagnostics;
    const Measures known{named(measures, diagnostics), diagnostics};
    const double result =
        known.resolved(yaml(("x: " + formula).c_str(), diagnostics), diagnostics)["x"].number();
    CHECK(diagnostics.empty());
    return result;
}

/// The first thing that is wrong with measures.
Diagnostic fault(const char* measures) {
    Diagnostics diagnostics;
    const Measures wrong{named(measures, diagnostics), diagnostics};
    REQUIRE_FALSE(diagnostics.empty());
    return diagnostics.sorted().front();
}

}  // namespace

TEST_CASE("products bind before sums, from the left, and parentheses before both") {
    CHECK(worked_out("a: 2", "=1 + a * 3 - 4 / 2") == 5);
    CHECK(worked_out("a: 2", "=12 / a / 3 - 1 - 1") == 0);
    CHECK(worked_out("a: 2", "=-(a + 1) * -a") == 6);
    CHECK(worked_out("a: 2", "=a") == 2);
    CHECK(worked_out("a: 2", "=4.5*a") == 9);
}

TEST_CASE("measures follow from measures, in whatever order they are written") {
    const char* a4 = "{rail: =(right - left - 12) / 3, right: =width - left, left: 18, width: 210}";
    CHECK(worked_out(a4, "=left + rail + 6") == 78);
}

TEST_CASE("formulas stand anywhere in a tree, in quotation marks or not; other texts stay") {
    Diagnostics diagnostics;
    const Measures known{named("left: 18", diagnostics), diagnostics};
    const record::Value tree = known.resolved(
        yaml("frames: [{x: =left, word: left, quoted: '=left'}]", diagnostics), diagnostics);
    const record::Value frame = tree["frames"].items().front();
    CHECK(frame["x"].is_number());
    CHECK(frame["x"].text() == "18");
    CHECK(frame["word"].text() == "left");
    CHECK(frame["quoted"].number() == 18);
    CHECK(diagnostics.empty());
}

TEST_CASE("a name that there is none of is an error at its place, with the one that was meant") {
    const Diagnostic unknown = fault("{left: 18, right: =210 - lefd}");
    CHECK(unknown.message == "there is no measure lefd");
    CHECK(unknown.hint == "did you mean `left`?");
    CHECK(unknown.mark.column == 26);
    CHECK(unknown.mark.length == 4);
}

TEST_CASE("what follows from itself, what is cut short and what is divided by 0 is an error") {
    CHECK(fault("{a: =b, b: =c + 1, c: =a}").message == "the measure a follows from itself");
    CHECK(fault("{a: =2 +}").message == "a number or a name has to stand here");
    CHECK(fault("{a: =(2 + 1}").message == "a parenthesis is not closed");
    CHECK(fault("{a: =2 3}").message == "a formula ends here, or goes on with + - * /");
    CHECK(fault("{a: =2 / (1 - 1)}").message == "this is 0, by which nothing can be divided");
    CHECK(fault("{a: =1.2.3}").message == "1.2.3 is no number");
}

}  // namespace portraits::design
