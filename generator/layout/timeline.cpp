#include "generator/layout/timeline.h"

#include <algorithm>
#include <utility>

#include "generator/layout/chart_head.h"

namespace portraits::layout {
namespace {

const Length line_weight = Length::pt(0.5);
const Length ring_weight = Length::pt(0.75);
/// A dot's radius as a share of the line of text that it stands beside.
constexpr double dot_radius = 0.23;

/// Sets a timeline from the top down.
class TimelineSetter {
public:
    TimelineSetter(const Scribe& scribe, const std::vector<TimelineEntry>& entries,
                   const TimelineForm& form, Length width, const Tightness& tightness)
        : scribe_{&scribe},
          entries_{&entries},
          form_{&form},
          width_{width},
          date_{scribe.style(form.date_style, tightness)},
          text_{scribe.style(form.text_style, tightness)} {
        Length dates;
        for (const TimelineEntry& entry : entries) {
            dates = std::max(dates, scribe.line(date_, entry.date).width);
        }
        line_x_ = dates + form.white;
        text_left_ = line_x_ + form.white;
    }

    Placed run(Space space) && {
        // The line lies under the dots.
        std::vector<Length> dots;
        list_ = ink_.add(ink::Role::L);
        for (const TimelineEntry& entry : *entries_) {
            top_ += dots.empty() ? Length{} : form_->white;
            dots.push_back(top_ + dot_below_top());
            add(entry);
        }
        ink::Fragment whole;
        draw_line(whole, dots);
        whole.take(std::move(ink_), {});
        for (std::size_t i = 0; i < dots.size(); ++i) {
            draw_timeline_mark(whole, *scribe_, {line_x_, dots[i]}, text_.leading,
                               (*entries_)[i].projected);
        }
        return Placed::full_if_fits(space, {width_, top_}, std::move(whole));
    }

private:
    /// A dot stands beside the middle of the first line's capitals.
    [[nodiscard]] Length dot_below_top() const {
        return text_.baseline - centred_baseline(text_, {});
    }

    void add(const TimelineEntry& entry) {
        const ink::NodeId body = ink_.add(ink::Role::LBody, ink_.add(ink::Role::LI, list_));
        const ink::NodeId date = ink_.add(ink::Role::P, body);
        draw(ink_, scribe_->line(date_, entry.date), {Length{}, top_ + text_.baseline}, date);
        SetText text = scribe_->lines(text_, entry.text, width_ - text_left_);
        ink_.take(std::move(text.ink), {text_left_, top_}, body);
        top_ += text.height;
    }

    void draw_line(ink::Fragment& into, const std::vector<Length>& dots) const {
        for (std::size_t i = 1; i < dots.size(); ++i) {
            const bool projected = (*entries_)[i].projected;
            into.draw(
                ink::Path::rule({line_x_, dots[i - 1]}, {line_x_, dots[i]},
                                {projected ? form_->projected_line : form_->line, line_weight}));
        }
    }

    const Scribe* scribe_;
    const std::vector<TimelineEntry>* entries_;
    const TimelineForm* form_;
    Length width_;
    Style date_, text_;
    Length line_x_, text_left_;
    ink::Fragment ink_;
    ink::NodeId list_{};
    Length top_;
};

class Timeline : public Block {
public:
    Timeline(const Scribe& scribe, std::vector<TimelineEntry> entries, TimelineForm form)
        : scribe_{scribe}, entries_{std::move(entries)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        return TimelineSetter{scribe_, entries_, form_, space.width, tightness}.run(space);
    }

private:
    Scribe scribe_;
    std::vector<TimelineEntry> entries_;
    TimelineForm form_;
};

}  // namespace

BlockPtr timeline(const Scribe& scribe, std::vector<TimelineEntry> entries, TimelineForm form) {
    return entries.empty()
               ? nullptr
               : std::make_shared<Timeline>(scribe, std::move(entries), std::move(form));
}

void draw_timeline_mark(ink::Fragment& into, const Scribe& scribe, Point at, Length leading,
                        bool projected) {
    const ink::SwatchId accent = scribe.accent().solid;
    const Length radius = leading * dot_radius;
    if (!projected) {
        into.draw(ink::Path::disc(at, radius, accent));
        return;
    }
    ink::Path ring = ink::Path::disc(at, radius - ring_weight / 2, scribe.book().swatch("paper"));
    ring.stroke = {accent, ring_weight};
    into.draw(std::move(ring));
}

}  // namespace portraits::layout
