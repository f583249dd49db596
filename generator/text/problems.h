#pragma once

#include <set>
#include <string>
#include <tuple>

#include "generator/base/diagnostic.h"
#include "generator/ink/item.h"

namespace portraits::text {

/// What goes wrong while text is shaped, each thing told once.
///
/// A missing glyph is told once for each place that needs it, not only the first one met: which is first depends on how pages
/// are shared among threads, and the report must not.
class Problems {
public:
    /// `packages` are those of the fonts that were looked at.
    void missing_glyph(char32_t character, const SourceMark& mark, const std::string& packages);
    void missing_font(ink::FontId font, const Diagnostic& why);
    void bad_feature(const std::string& feature);

    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

private:
    std::set<std::tuple<char32_t, std::string, std::size_t, std::size_t>> glyphs_;
    std::set<ink::FontId> fonts_;
    std::set<std::string> features_;
    Diagnostics diagnostics_;
};

}  // namespace portraits::text
