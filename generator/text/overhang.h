#pragma once

#include <string_view>

#include "generator/text/shaper.h"

namespace portraits::text {

/// Half of a mark that hangs at the end of a line, or the whole of one that hangs at its start;
/// nothing for other characters.
class Overhang {
public:
    explicit Overhang(const Shaper& shaper) : shaper_{&shaper} {}
    /// Of the last character of `text`, by which a line's end stands out.
    [[nodiscard]] Length at_end(std::string_view text, const Span& span) const;
    /// Of the first character of `text`, by which a line's start stands out.
    [[nodiscard]] Length at_start(std::string_view text, const Span& span) const;

private:
    const Shaper* shaper_;
};

}  // namespace portraits::text
