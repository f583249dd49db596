#pragma once

#include <memory>
#include <string>

#include "generator/base/geometry.h"
#include "generator/ink/fragment.h"
#include "generator/layout/linage.h"
#include "generator/layout/tightness.h"

namespace portraits::layout {

/// What a block is offered. The width is what it is set to; the height is what is left of the frame.
struct Space {
    Length width, height;
};

/// As high as anything can be: what is placed here tells its natural height.
inline constexpr Length unbounded = Length::raw(std::int64_t{1} << 40);

enum class Verdict {
    Empty,    ///< there was nothing to place
    Full,     ///< all of it stands
    Partial,  ///< some of it stands; `rest` is what goes on in the next frame
    Refused,  ///< nothing stands; `reason` says why
};

/// 0 as the designer drew it; adds up over children.
using Badness = double;

class Block;

/// The result of placing a block: a value; nothing has been painted.
struct Placed {
    Verdict verdict = Verdict::Empty;
    Size used;          ///< never more than the space offered
    ink::Fragment ink;  ///< relative to the block's top left corner
    Badness badness = 0;
    std::shared_ptr<const Block> rest;  ///< Partial only
    std::string reason;                 ///< Refused only: "needs 12.4 pt more height"
    Length surplus;                     ///< Refused only: the height that is missing
    Length across;      ///< the width of text that is, or may be, too high; 0: the space's
    Length white;       ///< height inside of `used` that stands empty
    Linage lines;       ///< of the text in columns
    Passages passages;  ///< what became of the record's fields

    static Placed nothing() { return {}; }
    static Placed full(Size used, ink::Fragment ink, Badness badness = 0);
    static Placed refused(std::string reason, Length surplus);
    /// Full if `used` fits into the space, refused with the missing height otherwise.
    static Placed full_if_fits(Space space, Size used, ink::Fragment ink, Badness badness = 0);
    /// Makes it Partial: this is what goes on in the next frame.
    void leave(std::shared_ptr<const Block> what_is_left);
};

/// A piece of a page. To measure it is to place it and drop the ink: `place` is pure, and the same arguments give the same
/// result.
class Block {
public:
    Block() = default;
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
    virtual ~Block() = default;

    [[nodiscard]] virtual Placed place(Space space, const Tightness& tightness) const = 0;
};

using BlockPtr = std::shared_ptr<const Block>;

}  // namespace portraits::layout
