#include "generator/layout/heading.h"

#include <utility>

namespace portraits::layout {
namespace {

/// Between the two titles, in em of the first.
constexpr double gap = 0.28;

ink::Role role_of(int level) {
    switch (level) {
        case 1: return ink::Role::H1;
        case 2: return ink::Role::H2;
        default: return ink::Role::H3;
    }
}

/// Sets a heading from the top down.
class HeadingSetter {
public:
    HeadingSetter(const Scribe& scribe, const Heading& heading, const Tightness& tightness,
                  Length width)
        : scribe_{&scribe},
          heading_{&heading},
          tightness_{&tightness},
          width_{width},
          node_{ink_.add(role_of(heading.place.level))} {
        ink_.destinations.push_back(heading.place);
    }

    Placed place(Space space) && {
        add_over();
        const Style style = scribe_->style(heading_->style, *tightness_);
        SetText title = scribe_->lines(style, heading_->place.title, width_);
        const Length title_width = title.width;
        const Length last_line = top_ + title.height - style.leading;
        draw(ink_, title, {{}, top_}, node_);
        top_ += title.height;
        if (!heading_->other.empty()) {
            add_other(title_width + style.type.size * gap, last_line + style.baseline);
        }
        return Placed::full_if_fits(space, {width_, top_}, std::move(ink_));
    }

private:
    void add_over() {
        std::string words = heading_->number;
        words += words.empty() || heading_->over.empty() ? "" : "\u2002";
        words += heading_->over;
        if (words.empty()) {
            return;
        }
        const Style style = scribe_->style(heading_->over_style, *tightness_);
        draw(ink_, scribe_->line(style, words, node_), {{}, top_ + style.baseline}, node_);
        top_ += style.leading;
    }

    void add_other(Length left, Length baseline) {
        const Style style = scribe_->style(heading_->other_style, *tightness_);
        ink::Node span;
        span.role = ink::Role::Span;
        span.parent = node_;
        span.lang = heading_->other_lang;
        const ink::NodeId node = ink_.add(std::move(span));
        const text::Line line = scribe_->line(style, heading_->other, node, heading_->other_lang);
        if (left + line.width > width_) {
            left = Length{};
            baseline = top_ + style.baseline;
            top_ += style.leading;
        }
        draw(ink_, line, {left, baseline}, node);
    }

    const Scribe* scribe_;
    const Heading* heading_;
    const Tightness* tightness_;
    Length width_, top_;
    ink::Fragment ink_;
    ink::NodeId node_;
};

class HeadingBlock : public Block {
public:
    HeadingBlock(const Scribe& scribe, Heading heading)
        : scribe_{scribe}, heading_{std::move(heading)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        return HeadingSetter{scribe_, heading_, tightness, space.width}.place(space);
    }

private:
    Scribe scribe_;
    Heading heading_;
};

}  // namespace

BlockPtr heading(const Scribe& scribe, Heading heading) {
    return std::make_shared<HeadingBlock>(scribe, std::move(heading));
}

}  // namespace portraits::layout
