#pragma once

#include <unicode/regex.h>

#include <memory>
#include <string_view>

namespace portraits::record {

/// A regular expression of a schema, in ICU's dialect: that of ECMAScript for all that schemas use. Threads may share it.
class Pattern {
public:
    /// Throws `std::invalid_argument` with what is wrong with the expression.
    explicit Pattern(std::string_view expression);

    /// Whether some part of a UTF-8 text matches.
    [[nodiscard]] bool is_in(std::string_view text) const;

private:
    std::shared_ptr<const icu::RegexPattern> pattern_;
};

}  // namespace portraits::record
