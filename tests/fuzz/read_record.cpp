// A city's record: YAML, schema, Markdown, and the words of what is wrong with it.

#include <memory>
#include <string>

#include "generator/record/city.h"
#include "generator/record/schema.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {
namespace {

const record::Schema& schema() {
    static const auto loaded = record::Schema::load(std::filesystem::path{PORTRAITS_SOURCE_DIR} /
                                                    "layouts/portraits/city.schema.json");
    return loaded.value();
}

}  // namespace

void read_record(std::string_view bytes) {
    Diagnostics diagnostics;
    const auto file = std::make_shared<SourceFile>("city.yaml", std::string{bytes});
    const record::Value value = record::parse_yaml(file, diagnostics);
    if (!diagnostics.has_errors()) {
        schema().check(value, diagnostics);
    }
    if (!diagnostics.has_errors()) {
        (void)record::read_city(value, "city", diagnostics);
    }
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        (void)render(diagnostic);
    }
}

}  // namespace portraits::fuzz
