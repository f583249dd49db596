#include "generator/text/bidi.h"

#include <unicode/ubidi.h>

#include <memory>
#include <stdexcept>

namespace portraits::text {
namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

UBiDiLevel level_of(Direction base) {
    switch (base) {
        case Direction::LeftToRight: return UBIDI_LTR;
        case Direction::RightToLeft: return UBIDI_RTL;
        case Direction::OfText: return UBIDI_DEFAULT_LTR;
    }
    return UBIDI_LTR;
}

}  // namespace

std::vector<std::uint8_t> bidi_levels(const Characters& text, Direction base) {
    if (text.size() == 0) {
        return {};
    }
    const std::unique_ptr<UBiDi, CloseBidi> bidi{ubidi_open()};
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()),
                  level_of(base), nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"ICU cannot find the direction of a text"};
    }
    std::vector<std::uint8_t> result(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        result[i] = levels[text.units[i]];
    }
    return result;
}

std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels) {
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

}  // namespace portraits::text
