#include "generator/layout/keyed_line.h"

#include <utility>

namespace portraits::layout {
namespace {

class KeyedLine : public Block {
public:
    KeyedLine(const Scribe& scribe, KeyedWords words, std::string key_style,
              std::string value_style, Length left)
        : scribe_{scribe},
          words_{std::move(words)},
          key_style_{std::move(key_style)},
          value_style_{std::move(value_style)},
          left_{left} {}

    Placed place(Space space, const Tightness& tightness) const override {
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::P);
        const Style key = scribe_.style(key_style_, tightness);
        draw(ink, scribe_.line(key, words_.key, node), {Length{}, key.baseline}, node);
        record::Inline value;
        value.text = words_.value;
        value.uri = words_.uri;
        SetText set =
            scribe_.lines(scribe_.style(value_style_, tightness), record::Inlines{std::move(value)},
                          space.width - left_, ink::Role::Span);
        ink.take(std::move(set.ink), {left_, Length{}}, node);
        return Placed::full_if_fits(space, {space.width, std::max(key.leading, set.height)},
                                    std::move(ink));
    }

private:
    Scribe scribe_;
    KeyedWords words_;
    std::string key_style_, value_style_;
    Length left_;
};

}  // namespace

BlockPtr keyed_line(const Scribe& scribe, KeyedWords words, std::string key_style,
                    std::string value_style, Length left) {
    return std::make_shared<KeyedLine>(scribe, std::move(words), std::move(key_style),
                                       std::move(value_style), left);
}

}  // namespace portraits::layout
