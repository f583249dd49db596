#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::text {

/// The patterns of one language. A file that cannot be read has no patterns.
class HyphenPatterns {
public:
    explicit HyphenPatterns(const std::string& path);
    ~HyphenPatterns();
    HyphenPatterns(HyphenPatterns&&) noexcept;

    /// How many characters stand before each place of a hyphen in a word of lower-case letters.
    [[nodiscard]] std::vector<int> hyphens(std::u16string_view word) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
