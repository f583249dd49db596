#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// A file that a person wrote, kept whole so that a diagnostic can show its lines.
class SourceFile {
public:
    SourceFile(std::string path, std::string text);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    /// The text of a line, without its end; empty beyond the last line. Lines count from 1.
    [[nodiscard]] std::string_view line(std::size_t number) const;

private:
    std::string path_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
};

/// Where a value stands in its file. Line and column count from 1, the column in bytes; length is what the caret
/// underlines, 0 where only the place is known.
struct SourceMark {
    std::shared_ptr<const SourceFile> file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t length = 0;

    [[nodiscard]] bool known() const { return file != nullptr && line > 0; }
};

}  // namespace portraits
