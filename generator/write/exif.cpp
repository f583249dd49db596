#include "generator/write/exif.h"

#include <array>
#include <cstddef>

namespace portraits::write {

UnitTurn turn_upright(int orientation) {
    // In the order of the Exif tag: as is, mirrored, half turn, flipped; then the same for pictures stored on their side.
    static constexpr std::array<UnitTurn, 8> turns{{{1, 0, 0, 1, 0, 0},
                                                    {-1, 0, 0, 1, 1, 0},
                                                    {-1, 0, 0, -1, 1, 1},
                                                    {1, 0, 0, -1, 0, 1},
                                                    {0, -1, -1, 0, 1, 1},
                                                    {0, -1, 1, 0, 0, 1},
                                                    {0, 1, 1, 0, 0, 0},
                                                    {0, 1, -1, 0, 1, 0}}};
    return turns.at(static_cast<std::size_t>(orientation - 1));
}

}  // namespace portraits::write
