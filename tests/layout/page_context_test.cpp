#include "generator/layout/page_context.h"

#include <doctest/doctest.h>

#include "setting.h"

namespace portraits::layout::test {
namespace {

record::Value read(std::string_view yaml) {
    Diagnostics diagnostics;
    return record::parse_yaml(std::make_shared<const SourceFile>("r.yaml", std::string{yaml}),
                              diagnostics);
}

constexpr std::string_view record = R"(
lang: en
story:
  - {lang: en-GB, name: Serres, paragraphs: [one, two]}
  - {lang: el, name: Σέρρες, other: {lang: fr, text: x}, plain: {text: y}}
)";

}  // namespace

TEST_CASE("a path goes through maps by key and through lists by number") {
    const record::Value value = read(record);
    CHECK(value_at(value, "story.1.name").text() == "Σέρρες");
    CHECK(value_at(value, "story.0.paragraphs.1").text() == "two");
    CHECK(value_at(value, "story.0.paragraphs.2").is_null());
    CHECK(value_at(value, "story.x").is_null());
    CHECK(value_at(value, "").is_map());
}

TEST_CASE("paths are joined where both say something") {
    CHECK(joined_path("story.0", "name") == "story.0.name");
    CHECK(joined_path("", "name") == "name");
    CHECK(joined_path("story", "") == "story");
}

TEST_CASE("a context takes the innermost language on its way") {
    record::Edition edition;
    edition.value = read(record);
    Book book;
    book.edition = &edition;
    const PageContext page{&book, nullptr, nullptr, setting().scribe("en"), {}, {}};
    const PageContext story = page.at("story.1");
    CHECK(story.scribe.lang() == "el");
    CHECK(story.field("name").text() == "Σέρρες");
    CHECK(page.at("story.1.other").scribe.lang() == "fr");
    CHECK(page.at("story.1.plain").scribe.lang() == "el");
    CHECK(story.at("plain").within == "story.1.plain");
}

}  // namespace portraits::layout::test
