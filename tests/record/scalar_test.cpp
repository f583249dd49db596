#include "generator/record/scalar.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using portraits::record::Kind;
using portraits::record::resolve_scalar;

TEST_CASE("plain scalars have the kinds of the core schema") {
    struct Case {
        const char* text;
        Kind kind;
        double number;
    };
    for (const Case& c : {Case{"12", Kind::Int, 12},
                          {"-7", Kind::Int, -7},
                          {"+7", Kind::Int, 7},
                          {"0049", Kind::Int, 49},
                          {"0x1F", Kind::Int, 31},
                          {"0o17", Kind::Int, 15},
                          {"12.5", Kind::Float, 12.5},
                          {"-.5", Kind::Float, -0.5},
                          {"1.", Kind::Float, 1},
                          {"1e3", Kind::Float, 1000},
                          {"2.5E-1", Kind::Float, 0.25}}) {
        CAPTURE(c.text);
        CHECK(resolve_scalar(c.text).kind == c.kind);
        CHECK(resolve_scalar(c.text).number == c.number);
    }
}

TEST_CASE("what other readers of YAML take for numbers and truth values is text") {
    for (const char* text :
         {"NO",  "yes", "off", "y",        "1_000", "268,05", "80,006", "1:30",  "2016-08",
          "1e",  "e3",  ".",   "-",        "+",     "",       "12 km",  "0x",    "0o9",
          "--1", "inf", "nan", "infinity", "1.2.3", "0xG",    "1e+",    "+.inf5"}) {
        CAPTURE(text);
        const bool empty = std::string{text}.empty();
        CHECK(resolve_scalar(text).kind == (empty ? Kind::Null : Kind::String));
    }
}

TEST_CASE("null, truth values and the numbers without digits") {
    CHECK(resolve_scalar("~").kind == Kind::Null);
    CHECK(resolve_scalar("null").kind == Kind::Null);
    CHECK(resolve_scalar("nULL").kind == Kind::String);
    CHECK(resolve_scalar("true").boolean);
    CHECK(resolve_scalar("FALSE").kind == Kind::Bool);
    CHECK(std::isinf(resolve_scalar("-.inf").number));
    CHECK(resolve_scalar("-.inf").number < 0);
    CHECK(std::isnan(resolve_scalar(".nan").number));
    CHECK(std::isinf(resolve_scalar("1e999").number));
}
