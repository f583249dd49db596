#include "generator/layout/phrase.h"

#include <algorithm>

namespace portraits::layout {

std::string fill(std::string_view sentence, std::initializer_list<Filling> fillings) {
    std::string text;
    while (!sentence.empty()) {
        const std::size_t open = std::min(sentence.find('{'), sentence.size());
        text += sentence.substr(0, open);
        sentence.remove_prefix(open);
        const std::size_t close = sentence.find('}');
        if (close == std::string_view::npos) {
            break;
        }
        const std::string_view name = sentence.substr(1, close - 1);
        const auto* found = std::find_if(fillings.begin(), fillings.end(),
                                         [&](const Filling& f) { return f.first == name; });
        text += found == fillings.end() ? sentence.substr(0, close + 1) : found->second;
        sentence.remove_prefix(close + 1);
    }
    text += sentence;
    return text;
}

}  // namespace portraits::layout
