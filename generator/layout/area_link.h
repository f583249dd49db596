#pragma once

#include <string>
#include <utility>

#include "generator/ink/fragment.h"

namespace portraits::layout {

/// A link to a place of the document over an area, the last part of its Link node. `contents` is what a screen reader says.
inline void draw_link(ink::Fragment& into, ink::NodeId node, const Rect& area,
                      std::string destination, std::string contents) {
    ink::Link link;
    link.area = area;
    link.destination = std::move(destination);
    link.contents = std::move(contents);
    into.draw(std::move(link), node);
}

}  // namespace portraits::layout
