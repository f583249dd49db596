#include "generator/layout/text_block.h"

#include <utility>

namespace portraits::layout {
namespace {

class TextBlock : public Block {
public:
    TextBlock(const Scribe& scribe, std::string style, record::Inlines words, ink::Role role)
        : scribe_{scribe}, style_{std::move(style)}, words_{std::move(words)}, role_{role} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (words_.empty()) {
            return Placed::nothing();
        }
        const Style style = scribe_.style(style_, tightness);
        SetText set = scribe_.lines(style, words_, space.width, role_);
        return Placed::full_if_fits(space, {space.width, set.height}, std::move(set.ink));
    }

private:
    Scribe scribe_;
    std::string style_;
    record::Inlines words_;
    ink::Role role_;
};

}  // namespace

BlockPtr text_block(const Scribe& scribe, std::string style, std::string words, ink::Role role) {
    record::Inlines inlines;
    if (!words.empty()) {
        inlines.emplace_back().text = std::move(words);
    }
    return text_block(scribe, std::move(style), std::move(inlines), role);
}

BlockPtr text_block(const Scribe& scribe, std::string style, record::Inlines words,
                    ink::Role role) {
    return std::make_shared<TextBlock>(scribe, std::move(style), std::move(words), role);
}

}  // namespace portraits::layout
