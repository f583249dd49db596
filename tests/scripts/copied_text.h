#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/record/city.h"

namespace portraits::tests {

/// What stands in a text where a line ends on the page.
enum class Joint { Space, Nothing };

/// How the lines of a script run, and how they join.
struct Lines {
    Joint joint = Joint::Space;
    bool to_the_left = false;
};

/// The text of a page as poppler copies it, put together again from its lines, in logical order and in Unicode's composed form.
class CopiedText {
public:
    /// `page` counts from 1.
    CopiedText(const std::string& file, std::size_t page, Lines lines);

    /// Whether a text of the record stands here in one piece.
    [[nodiscard]] bool holds(std::string_view text) const;
    /// The letters, marks and figures of a text that stand here less often than in it.
    [[nodiscard]] std::string lacks_letters_of(const std::string& text) const;
    [[nodiscard]] const std::string& text() const { return text_; }
    /// As they stand on the page.
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

private:
    std::string text_;
    std::vector<std::string> lines_;
};

/// What a portrait prints of a record, paragraph by paragraph; figures apart, which the page writes in its language's way.
std::vector<std::string> texts_of(const record::City& city);

}  // namespace portraits::tests
