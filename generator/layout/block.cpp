#include "generator/layout/block.h"

#include <fmt/format.h>

#include <utility>

namespace portraits::layout {

Placed Placed::full(Size used, ink::Fragment ink, Badness badness) {
    Placed placed;
    placed.verdict = Verdict::Full;
    placed.used = used;
    placed.ink = std::move(ink);
    placed.badness = badness;
    return placed;
}

Placed Placed::refused(std::string reason, Length surplus) {
    Placed placed;
    placed.verdict = Verdict::Refused;
    placed.reason = std::move(reason);
    placed.surplus = surplus;
    return placed;
}

Placed Placed::full_if_fits(Space space, Size used, ink::Fragment ink, Badness badness) {
    if (used.height > space.height) {
        const Length missing = used.height - space.height;
        return refused(fmt::format("needs {:.1f} mm more height", missing.to_mm()), missing);
    }
    return full(used, std::move(ink), badness);
}

void Placed::leave(std::shared_ptr<const Block> what_is_left) {
    verdict = Verdict::Partial;
    rest = std::move(what_is_left);
}

}  // namespace portraits::layout
