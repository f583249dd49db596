#include "generator/layout/block.h"

#include <fmt/format.h>

namespace portraits::layout {

Placed Placed::full_if_fits(Space space, Size used, ink::Fragment ink, Badness badness) {
    if (used.height > space.height) {
        const Length missing = used.height - space.height;
        return refused(fmt::format("needs {:.1f} mm more height", missing.to_mm()), missing);
    }
    return full(used, std::move(ink), badness);
}

}  // namespace portraits::layout
