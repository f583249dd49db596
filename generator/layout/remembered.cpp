#include "generator/layout/remembered.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace portraits::layout {
namespace {

/// A placing, with all that it depended on.
struct Memory {
    Length width;
    Tightness tightness;
    std::vector<std::string> levers;
    Placed placed;
};

bool holds(const Memory& memory, Space space, const Tightness& tightness) {
    return memory.width == space.width && memory.placed.used.height <= space.height &&
           memory.tightness.variant() == tightness.variant() &&
           std::all_of(memory.levers.begin(), memory.levers.end(), [&](const std::string& lever) {
               return memory.tightness.agrees(tightness, lever);
           });
}

class Remembered : public Block {
public:
    explicit Remembered(BlockPtr block) : block_{std::move(block)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const auto known =
            std::find_if(memories_.begin(), memories_.end(),
                         [&](const Memory& memory) { return holds(memory, space, tightness); });
        if (known != memories_.end()) {
            tightness.note(known->levers);
            return known->placed;
        }
        Tightness::Readings readings;
        Placed placed = block_->place(space, tightness.noting(readings));
        tightness.note(readings.levers());
        // What is refused or divided depends on the height as well.
        if (placed.verdict == Verdict::Full || placed.verdict == Verdict::Empty) {
            memories_.push_back({space.width, tightness, readings.levers(), placed});
        }
        return placed;
    }

private:
    BlockPtr block_;
    mutable std::vector<Memory> memories_;
};

}  // namespace

BlockPtr remembered(BlockPtr block) { return std::make_shared<Remembered>(std::move(block)); }

}  // namespace portraits::layout
