#pragma once

#include <string>
#include <utility>

#include "generator/text/typesetter.h"
#include "tests/text/test_fonts.h"

namespace portraits::text::testing {

/// Fonts and a setter for tests of whole paragraphs.
struct SettingBench {
    FontLibrary fonts{test_manifest()};
    StackId body = fonts.stack("Vollkorn", 400, false).value();
    Typesetter setter{fonts};
    double size = 9;  ///< points

    [[nodiscard]] Span span(std::string text, std::string lang = "en-GB") const {
        Span result;
        result.text = std::move(text);
        result.style.stack = body;
        result.style.size = Length::pt(size);
        result.lang = std::move(lang);
        return result;
    }
};

}  // namespace portraits::text::testing
