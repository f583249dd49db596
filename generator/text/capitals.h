#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::text {

/// Text in capitals by a language's rules (Unicode's full case mapping): Greek capitals lose their accents, a Turkish i keeps
/// its dot, ß becomes SS.
class Capitals {
public:
    /// `language` is the subtag alone, `el`.
    Capitals(std::string_view text, const std::string& language);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// Where in the original a byte of `text()` comes from.
    [[nodiscard]] std::size_t source_of(std::size_t offset) const;

private:
    /// From `capital` on, offsets differ from those in the original by what lies between the two.
    struct Shift {
        std::size_t capital, source;
    };

    std::string text_;
    std::vector<Shift> shifts_;
};

}  // namespace portraits::text
