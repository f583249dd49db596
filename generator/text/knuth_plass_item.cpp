#include "generator/text/knuth_plass.h"

namespace portraits::text::knuth_plass {

Item Item::box(Length width) {
    Item item;
    item.width = width;
    return item;
}

Item Item::glue(Length width, Length stretch, Length shrink) {
    Item item;
    item.kind = Kind::Glue;
    item.width = width;
    item.stretch = stretch;
    item.shrink = shrink;
    return item;
}

Item Item::fill() {
    Item item;
    item.kind = Kind::Glue;
    item.fills = true;
    return item;
}

Item Item::break_for(double penalty, Length end, bool flagged) {
    Item item;
    item.kind = Kind::Penalty;
    item.penalty = penalty;
    item.end = end;
    item.flagged = flagged;
    return item;
}

}  // namespace portraits::text::knuth_plass
