#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::record::testing {

/// All diagnostics as a person reads them.
inline std::string rendered(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        text += render(diagnostic);
    }
    return text;
}

/// Reads a text as the file `city.yaml`.
inline Value read(std::string_view yaml, Diagnostics& diagnostics) {
    return parse_yaml(std::make_shared<const SourceFile>("city.yaml", std::string{yaml}),
                      diagnostics);
}

/// Reads a text that has no errors.
inline Value read(std::string_view yaml) {
    Diagnostics diagnostics;
    return read(yaml, diagnostics);
}

/// What is said about a text that has errors.
inline std::string errors_of(std::string_view yaml) {
    Diagnostics diagnostics;
    read(yaml, diagnostics);
    return rendered(diagnostics);
}

/// What a mark underlines.
inline std::string marked(const SourceMark& mark) {
    return mark.known()
               ? std::string{mark.file->line(mark.line).substr(mark.column - 1, mark.length)}
               : "unknown";
}

}  // namespace portraits::record::testing
