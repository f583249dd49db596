#include "generator/layout/footnotes.h"

#include <fmt/format.h>

#include <utility>

#include "generator/layout/area_link.h"
#include "generator/layout/grid.h"
#include "generator/layout/paragraphs.h"

namespace portraits::layout {
namespace {

const Length white_above = Length::mm(4.5);
const Length white_below_rule = Length::mm(1.5);
const Length rule_width = Length::mm(27);
const Length rule_weight = Length::pt(0.25);
const Length text_left = Length::mm(4.5);

/// Sets notes from the top down.
class NoteSetter {
public:
    NoteSetter(const Scribe& scribe, const References& references, Length width)
        : scribe_{&scribe},
          references_{&references},
          style_{scribe.style("note")},
          width_{width},
          top_{white_above + white_below_rule} {
        ink_.draw(ink::Path::rule({{}, white_above}, {rule_width, white_above},
                                  {scribe.book().swatch("k50"), rule_weight}));
    }

    void add(const std::string& name, const record::Value& text) {
        const ink::NodeId note = ink_.add(ink::Role::Note);
        ink_.destinations.push_back({fmt::format("note:{}", name), {{}, top_}});
        add_number(name, note);
        Diagnostics reported_on_reading;
        for (const record::Inlines& words :
             paragraphs_of(record::parse_markdown(text, reported_on_reading))) {
            SetText set = scribe_->lines(style_, words, width_ - text_left);
            ink_.take(std::move(set.ink), {text_left, top_}, note);
            top_ += set.height;
        }
    }

    Placed finish() && { return Placed::full({width_, on_grid(top_)}, std::move(ink_)); }

private:
    /// The number, which leads back to its mark.
    void add_number(const std::string& name, ink::NodeId note) {
        const std::string mark = fmt::format("mark:{}", name);
        const std::string number = references_->number(mark);
        const ink::NodeId link = ink_.add(ink::Role::Link, ink_.add(ink::Role::Lbl, note));
        const text::Line line = scribe_->line(style_, number, link);
        draw(ink_, line, {{}, top_ + style_.baseline}, link);
        draw_link(ink_, link, {{{}, top_}, {line.width, style_.leading}}, mark, number);
    }

    const Scribe* scribe_;
    const References* references_;
    Style style_;
    Length width_, top_;
    ink::Fragment ink_;
};

}  // namespace

record::Value note_texts(const Book& book) {
    const std::string& path = book.design->references.notes;
    return path.empty() ? record::Value{} : value_at(book.edition->value, path);
}

Footnotes::Footnotes(const PageContext& context)
    : scribe_{context.scribe},
      texts_{note_texts(*context.book)},
      references_{&context.book->references} {}

Placed Footnotes::set(std::span<const std::string> names, Length width) const {
    NoteSetter setter{scribe_, *references_, width};
    bool any = false;
    for (const std::string& name : names) {
        if (texts_.has(name)) {
            setter.add(name, texts_[name]);
            any = true;
        }
    }
    return any ? std::move(setter).finish() : Placed::nothing();
}

}  // namespace portraits::layout
