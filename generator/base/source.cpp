#include "generator/base/source.h"

#include <utility>

namespace portraits {

SourceFile::SourceFile(std::string path, std::string text)
    : path_{std::move(path)}, text_{std::move(text)}, line_starts_{0} {
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') {
            line_starts_.push_back(i + 1);
        }
    }
}

std::string_view SourceFile::line(std::size_t number) const {
    if (number == 0 || number > line_starts_.size()) {
        return {};
    }
    const std::size_t start = line_starts_[number - 1];
    const std::size_t next = number < line_starts_.size() ? line_starts_[number] : text_.size();
    std::string_view line = std::string_view{text_}.substr(start, next - start);
    line = line.substr(0, line.find('\r'));
    return line.ends_with('\n') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace portraits
