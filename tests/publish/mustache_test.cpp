#include "generator/publish/mustache.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using nlohmann::ordered_json;
using portraits::publish::fill_template;

namespace {

std::string filled(std::string_view text, const char* values) {
    const auto result =
        fill_template(text, ordered_json::parse(values), {{"part", "{{as it is}}"}});
    return result ? result.value() : "error: " + result.error().message;
}

}  // namespace

TEST_CASE("names are replaced, and what HTML would read is escaped unless raw") {
    CHECK(filled("a {{x}} b {{{x}}} {{ n }}", R"({"x": "<&\">", "n": 4})") ==
          "a &lt;&amp;&quot;&gt; b <&\"> 4");
}

TEST_CASE("a section stands once for each item and sees the values around it") {
    CHECK(filled("{{#l}}{{name}}{{w}},{{/l}}",
                 R"({"w": "!", "l": [{"name": "a"}, {"name": "b"}]})") == "a!,b!,");
    CHECK(filled("{{#l}}{{.}}{{/l}}", R"({"l": ["x", "y"]})") == "xy");
}

TEST_CASE("sections nest, also within one of their own name") {
    CHECK(filled("{{#a}}<{{#a}}{{n}}{{/a}}>{{/a}}", R"({"a": {"a": {"n": 1}}})") == "<1>");
}

TEST_CASE("what is empty, false or nowhere makes the inverted section") {
    for (const char* values : {R"({"a": []})", R"({"a": ""})", R"({"a": false})", "{}"}) {
        CHECK(filled("{{#a}}yes{{/a}}{{^a}}no{{/a}}", values) == "no");
    }
}

TEST_CASE("a dotted name goes down, and does not fall back further out") {
    CHECK(filled("{{a.b.c}}", R"({"a": {"b": {"c": "deep"}}})") == "deep");
    CHECK(filled("{{#i}}{{a.b}}{{/i}}", R"({"a": {"b": 1}, "i": {"a": {}}})") ==
          "error: nothing is called a.b");
}

TEST_CASE("parts come in untouched and remarks go") {
    CHECK(filled("{{! a remark }}{{> part}}", "{}") == "{{as it is}}");
}

TEST_CASE("mistakes of a template are told") {
    CHECK(filled("{{x}}", "{}") == "error: nothing is called x");
    CHECK(filled("{{> other}}", "{}") == "error: no part is called other");
    CHECK(filled("{{x", "{}") == "error: a tag of the template is not closed");
    CHECK(filled("{{#x}}", R"({"x": 1})") == "error: a section of the template is not closed");
}
