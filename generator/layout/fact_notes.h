#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The notes of a table: each is marked by a superior letter where it belongs and stands as a caption line below.
class FactNotes {
public:
    explicit FactNotes(const Scribe& scribe) : scribe_{&scribe} {}

    /// Puts a note's letter after words that end at `end`, and returns its width. The same note has the same letter.
    Length mark(ink::Fragment& into, const std::string& note, const Style& after, Point end,
                ink::NodeId node);

    /// Draws the notes from `top` down, with white above them, and returns the height they take; 0 if there are none.
    Length draw(ink::Fragment& into, ink::NodeId parent, Length width, Length top) const;

private:
    const Scribe* scribe_;
    std::vector<std::string> notes_;
};

}  // namespace portraits::layout
