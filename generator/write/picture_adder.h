#pragma once

#include <map>

#include "generator/base/diagnostic.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/encoded_page.h"
#include "generator/write/objects.h"
#include "generator/write/output_condition.h"

namespace portraits::write {

/// Adds the pictures of a document's pages, each once, and tells their numbers. What is wrong with one is told at the line that asks for it, and the
/// others are looked at all the same.
class PictureAdder {
public:
    /// `press` may be null.
    PictureAdder(Objects& objects, const ink::Job& job, Medium medium, ColourConversion& colours,
                 const OutputCondition* press, Diagnostics& diagnostics)
        : objects_{objects},
          job_{job},
          medium_{medium},
          colours_{colours},
          press_{press},
          diagnostics_{diagnostics} {}

    /// Each with the widest at which the whole of it is shown, in points.
    [[nodiscard]] std::map<ink::PictureId, int> add_all(
        const std::map<ink::PictureId, double>& widths);

private:
    void add(ink::PictureId picture, double width, std::map<ink::PictureId, int>& into);

    Objects& objects_;
    const ink::Job& job_;
    Medium medium_;
    ColourConversion& colours_;
    const OutputCondition* press_;
    Diagnostics& diagnostics_;
};

}  // namespace portraits::write
