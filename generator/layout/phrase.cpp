#include "generator/layout/phrase.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "generator/text/characters.h"

namespace portraits::layout {
namespace {

/// Which ways the letters of a text run.
struct Ways {
    bool left = false, right = false;

    Ways& operator|=(const Ways& other) {
        left = left || other.left;
        right = right || other.right;
        return *this;
    }
};

/// Letters below U+0590 run to the right, and they are nearly all there are.
bool may_run_left(std::string_view text) {
    constexpr unsigned char first_lead_byte = 0xD6;
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= first_lead_byte; });
}

Ways ways_of(std::string_view text) {
    Ways ways;
    for (std::size_t at = 0; at < text.size();) {
        const auto direction =
            u_charDirection(static_cast<UChar32>(text::next_character(text, at)));
        ways.right = ways.right || direction == U_LEFT_TO_RIGHT;
        ways.left =
            ways.left || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    }
    return ways;
}

/// The ways of a sentence's own letters, those of words in braces left out.
Ways own_ways_of(std::string_view sentence) {
    Ways ways;
    while (!sentence.empty()) {
        const std::size_t open = std::min(sentence.find('{'), sentence.size());
        ways |= ways_of(sentence.substr(0, open));
        const std::size_t close = std::min(sentence.find('}', open), sentence.size() - 1);
        sentence.remove_prefix(close + 1);
    }
    return ways;
}

/// Finds values whose letters run against those of the sentence, so that signs and figures beside them could change sides. A
/// sentence without letters of its own runs as its values do.
class Contrast {
public:
    Contrast(std::string_view sentence, std::initializer_list<Filling> fillings) {
        may_matter_ = may_run_left(sentence) ||
                      std::any_of(fillings.begin(), fillings.end(),
                                  [](const Filling& f) { return may_run_left(f.second); });
        if (!may_matter_) {
            return;
        }
        around_ = own_ways_of(sentence);
        if (!around_.left && !around_.right) {
            for (const Filling& filling : fillings) {
                around_ |= ways_of(filling.second);
            }
        }
    }

    [[nodiscard]] bool is_against(std::string_view value) const {
        if (!may_matter_) {
            return false;
        }
        const Ways ways = ways_of(value);
        return (ways.left && around_.right) || (ways.right && around_.left);
    }

private:
    bool may_matter_ = false;
    Ways around_;
};

/// A value between the marks of an isolate whose first strong letter says its direction (UAX 9, 2.4).
std::string isolated(std::string_view value) {
    return std::string{"\u2068"}.append(value) + "\u2069";
}

}  // namespace

std::string fill(std::string_view sentence, std::initializer_list<Filling> fillings) {
    const Contrast contrast{sentence, fillings};
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
        if (found == fillings.end()) {
            text += sentence.substr(0, close + 1);
        } else if (contrast.is_against(found->second)) {
            text += isolated(found->second);
        } else {
            text += found->second;
        }
        sentence.remove_prefix(close + 1);
    }
    text += sentence;
    return text;
}

}  // namespace portraits::layout
