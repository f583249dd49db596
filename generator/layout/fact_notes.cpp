#include "generator/layout/fact_notes.h"

#include <algorithm>

namespace portraits::layout {
namespace {

/// The smallest type of a page.
const Length letter_size = Length::pt(5.4);
/// A superior's foot is level with half the capitals' height, in em of the words that it follows.
constexpr double letter_rise = 0.36;
const Length letter_gap = Length::mm(0.6);  // so that `km²` and its note stay apart

const Length white_above = Length::mm(1.5);
const Length text_left = Length::mm(2.25);

std::string letter(std::size_t index) { return {static_cast<char>('a' + index % 26)}; }

}  // namespace

Length FactNotes::mark(ink::Fragment& into, const std::string& note, const Style& after, Point end,
                       ink::NodeId node) {
    const auto found = std::find(notes_.begin(), notes_.end(), note);
    const auto index = static_cast<std::size_t>(found - notes_.begin());
    if (found == notes_.end()) {
        notes_.push_back(note);
    }
    Style style = after;
    style.type.size = letter_size;
    const text::Line line = scribe_->line(style, letter(index), node);
    layout::draw(into, line, {end.x + letter_gap, end.y - after.type.size * letter_rise}, node);
    return letter_gap + line.width;
}

Length FactNotes::draw(ink::Fragment& into, ink::NodeId parent, Length width, Length top) const {
    if (notes_.empty()) {
        return {};
    }
    const Style style = scribe_->style("caption");
    Length height = white_above;
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        const ink::NodeId note = into.add(ink::Role::Note, parent);
        const ink::NodeId mark = into.add(ink::Role::Lbl, note);
        layout::draw(into, scribe_->line(style, letter(i), mark),
                     {Length{}, top + height + style.baseline}, mark);
        SetText set = scribe_->lines(style, notes_[i], width - text_left);
        into.take(std::move(set.ink), {text_left, top + height}, note);
        height += set.height;
    }
    return height;
}

}  // namespace portraits::layout
