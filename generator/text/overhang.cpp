// What stands in the margin so that the edge of a column looks straight: optical margins.

#include "generator/text/overhang.h"

#include <algorithm>
#include <array>

namespace portraits::text {

namespace {

using Mark = std::string_view;

constexpr std::array openers{Mark{"‘"}, Mark{"“"},  Mark{"«"}, Mark{"‹"}, Mark{"„"},
                             Mark{"‚"}, Mark{"\""}, Mark{"'"}, Mark{"״"}, Mark{"”"}};
constexpr std::array enders{Mark{"-"}, Mark{"‐"}, Mark{"."}, Mark{","},
                            Mark{"־"}, Mark{"،"}, Mark{"۔"}};

}  // namespace

Length Overhang::at_end(std::string_view text, const Span& span) const {
    const auto* mark =
        std::find_if(enders.begin(), enders.end(), [text](Mark m) { return text.ends_with(m); });
    return mark == enders.end() ? Length{} : shaper_->shape(*mark, span.style, span.lang).width / 2;
}

Length Overhang::at_start(std::string_view text, const Span& span) const {
    const auto* mark = std::find_if(openers.begin(), openers.end(),
                                    [text](Mark m) { return text.starts_with(m); });
    return mark == openers.end() ? Length{} : shaper_->shape(*mark, span.style, span.lang).width;
}

}  // namespace portraits::text
