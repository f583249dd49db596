// A layout's file: YAML whose formulas are worked out.

#include <memory>
#include <optional>
#include <string>

#include "generator/design/formula.h"
#include "generator/record/value.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {

void read_layout(std::string_view bytes) {
    Diagnostics diagnostics;
    const auto file = std::make_shared<SourceFile>("layout.yaml", std::string{bytes});
    const record::Value value = record::parse_yaml(file, diagnostics);
    const auto look_up = [](std::string_view name, const SourceMark&) {
        return std::optional<double>{static_cast<double>(name.size())};
    };
    (void)value.with_numbers([&](const record::Value& scalar) {
        return design::is_formula(scalar) ? design::evaluate(scalar, look_up, diagnostics)
                                          : std::nullopt;
    });
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        (void)render(diagnostic);
    }
}

}  // namespace portraits::fuzz
