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
    const std::size_t end = text_.find_first_of("\r\n", start);
    return std::string_view{text_}.substr(start, end == std::string::npos ? end : end - start);
}

}  // namespace portraits
