#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "generator/base/diagnostic.h"
#include "generator/text/font_library.h"
#include "generator/text/type.h"

namespace portraits::text {

/// Sets text: shapes words (each once: results are cached by text, style and language), finds breaks and makes lines. One
/// thread uses it at a time; make one per thread over the same library.
class Typesetter {
public:
    explicit Typesetter(const FontLibrary& fonts);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// A paragraph broken into lines by total fit. The same arguments give the same result.
    [[nodiscard]] Broken set(std::span<const Span> spans, const ParagraphStyle& style,
                             Length measure) const;

    /// One line that is never broken, however long.
    [[nodiscard]] Line set_line(std::span<const Span> spans) const;
    [[nodiscard]] Line set_line(std::string_view text, const TypeStyle& style,
                                std::string_view lang,
                                ink::NodeId node = ink::NodeId::Artifact) const;

    /// Missing glyphs met so far: an error each, with place, character, and the packages that were looked at.
    [[nodiscard]] const Diagnostics& diagnostics() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
