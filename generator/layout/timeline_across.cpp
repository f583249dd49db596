#include <algorithm>
#include <utility>

#include "generator/layout/timeline.h"

namespace portraits::layout {
namespace {

const Length line_weight = Length::pt(0.5);
const Length stem_weight = Length::pt(0.25);
/// A measure of fewer lines' heights than this is too narrow to read.
constexpr double least_measure = 6;

/// An entry's text, set, and where its dot stands.
struct Flag {
    SetText date, text;
    Length x;
    [[nodiscard]] Length height() const { return date.height + text.height; }
};

/// Sets a timeline from the start edge on.
class AcrossSetter {
public:
    AcrossSetter(const Scribe& scribe, const std::vector<TimelineEntry>& entries,
                 const TimelineForm& form, Length width, const Tightness& tightness)
        : scribe_{&scribe}, entries_{&entries}, form_{&form}, width_{width} {
        const auto slots = static_cast<int>(entries.size()) + 1;
        const Style text = scribe.style(form.text_style, tightness);
        leading_ = text.leading;
        // A text may go on over its neighbour's slot, for that stands on the other side.
        const Length measure = width * 2 / slots - form.white;
        too_narrow_ = measure < leading_ * least_measure;
        for (std::size_t i = 0; i < entries.size() && !too_narrow_; ++i) {
            Flag flag;
            flag.x = width * static_cast<std::int64_t>(i) / slots + radius();
            flag.date =
                scribe.lines(scribe.style(form.date_style, tightness), entries[i].date, measure);
            flag.text = scribe.lines(text, entries[i].text, measure);
            too_narrow_ = flag.text.overfull;
            (i % 2 == 0 ? above_ : below_) = std::max(i % 2 == 0 ? above_ : below_, flag.height());
            flags_.push_back(std::move(flag));
        }
    }

    [[nodiscard]] bool is_too_narrow() const { return too_narrow_; }

    Placed run(Space space) && {
        line_y_ = above_ + form_->white;
        draw_line();
        list_ = ink_.add(ink::Role::L);
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            add(flags_[i], i % 2 == 0);
            draw_timeline_mark(ink_, *scribe_, {flags_[i].x, line_y_}, leading_,
                               (*entries_)[i].projected);
        }
        return Placed::full_if_fits(space, {width_, line_y_ + form_->white + below_},
                                    std::move(ink_));
    }

private:
    [[nodiscard]] Length radius() const { return leading_ / 4; }

    /// Sets the words beside a stem, those above the line with their foot on it.
    void add(Flag& flag, bool above) {
        const Length height = flag.height();
        const Length top = above ? line_y_ - form_->white - height : line_y_ + form_->white;
        ink_.draw(ink::Path::rule({flag.x, line_y_}, {flag.x, above ? top : top + height},
                                  {form_->line, stem_weight}));
        const ink::NodeId body = ink_.add(ink::Role::LBody, ink_.add(ink::Role::LI, list_));
        const Length left = flag.x + form_->white / 2;
        ink_.take(std::move(flag.date.ink), {left, top}, body);
        ink_.take(std::move(flag.text.ink), {left, top + flag.date.height}, body);
    }

    /// The line from the first dot on: what is yet to come begins at the last dot of what was.
    void draw_line() {
        const auto first = std::find_if(entries_->begin(), entries_->end(),
                                        [](const TimelineEntry& one) { return one.projected; });
        const auto known = static_cast<std::size_t>(first - entries_->begin());
        const Length turn = known == 0               ? flags_.front().x
                            : known == flags_.size() ? width_
                                                     : flags_[known - 1].x;
        rule(flags_.front().x, turn, form_->line);
        rule(turn, width_, form_->projected_line);
    }

    void rule(Length from, Length to, ink::SwatchId colour) {
        if (to > from) {
            ink_.draw(ink::Path::rule({from, line_y_}, {to, line_y_}, {colour, line_weight}));
        }
    }

    const Scribe* scribe_;
    const std::vector<TimelineEntry>* entries_;
    const TimelineForm* form_;
    Length width_;
    Length leading_;
    Length above_, below_;  ///< height of the words on either side
    std::vector<Flag> flags_;
    bool too_narrow_ = false;
    ink::Fragment ink_;
    ink::NodeId list_{};
    Length line_y_;
};

class TimelineAcross : public Block {
public:
    TimelineAcross(const Scribe& scribe, std::vector<TimelineEntry> entries, TimelineForm form)
        : scribe_{scribe},
          entries_{entries},
          form_{form},
          upright_{timeline(scribe, std::move(entries), std::move(form))} {}

    Placed place(Space space, const Tightness& tightness) const override {
        AcrossSetter setter{scribe_, entries_, form_, space.width, tightness};
        return setter.is_too_narrow() ? upright_->place(space, tightness)
                                      : std::move(setter).run(space);
    }

private:
    Scribe scribe_;
    std::vector<TimelineEntry> entries_;
    TimelineForm form_;
    BlockPtr upright_;
};

}  // namespace

BlockPtr timeline_across(const Scribe& scribe, std::vector<TimelineEntry> entries,
                         TimelineForm form) {
    return entries.empty()
               ? nullptr
               : std::make_shared<TimelineAcross>(scribe, std::move(entries), std::move(form));
}

}  // namespace portraits::layout
