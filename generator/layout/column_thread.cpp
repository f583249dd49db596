#include "generator/layout/column_thread.h"

#include <algorithm>
#include <utility>

#include "generator/layout/flow_break.h"

namespace portraits::layout {
namespace {

/// Pages after this one that total fit looks at; of a longer text it sees no end, and breaks as well as it sees.
constexpr std::size_t pages_ahead = 4;

/// The text of a thread as its first page has set it; its pages hold ranges of its parts.
using ThreadText = std::shared_ptr<const Material>;

class ThreadPage {
public:
    ThreadPage(ThreadText text, std::size_t begin, ColumnForm form, Length next)
        : text_{std::move(text)}, begin_{begin}, form_{form}, next_{next} {}

    [[nodiscard]] Placed place(Space space) const;

private:
    [[nodiscard]] std::vector<PartRange> break_page(const Material& ahead, Length height) const;
    /// Parts that are left, without their ink: those of this page and of some pages more.
    [[nodiscard]] Material look_ahead(Length height) const;
    /// Parts of this page with their ink.
    [[nodiscard]] Material take(std::size_t count) const;

    ThreadText text_;
    std::size_t begin_;
    ColumnForm form_;
    Length next_;
};

/// What a page of a thread has left over.
class Continued : public Block {
public:
    Continued(ThreadPage page, Length width) : page_{std::move(page)}, width_{width} {}

    Placed place(Space space, const Tightness& /*as on the first page*/) const override {
        return space.width == width_
                   ? page_.place(space)
                   : Placed::refused("the pages of a text have columns of one width", space.height);
    }

private:
    ThreadPage page_;
    Length width_;
};

std::vector<PartRange> ThreadPage::break_page(const Material& ahead, Length height) const {
    const auto columns = static_cast<std::size_t>(form_.columns);
    std::vector<Length> heights(columns * (pages_ahead + 1), next_);
    std::fill_n(heights.begin(), columns, height);
    std::vector<PartRange> ranges = break_over(ahead, heights);
    ranges.resize(std::min(ranges.size(), columns));
    return ranges;
}

Material ThreadPage::look_ahead(Length height) const {
    Material ahead;
    const Length enough = (height + next_ * static_cast<int>(pages_ahead)) * form_.columns;
    Length taken;
    for (std::size_t i = begin_; i < text_->parts.size() && taken <= enough; ++i) {
        const auto* box = std::get_if<Box>(&text_->parts[i]);
        if (box != nullptr) {
            ahead.parts.emplace_back(Box{{}, box->height});
            taken += box->height;
        } else {
            ahead.parts.push_back(text_->parts[i]);
        }
    }
    return ahead;
}

Material ThreadPage::take(std::size_t count) const {
    Material page;
    page.nodes = text_->nodes;
    page.grid = text_->grid;
    const auto first = text_->parts.begin() + static_cast<std::ptrdiff_t>(begin_);
    page.parts.assign(first, first + static_cast<std::ptrdiff_t>(count));
    return page;
}

Placed ThreadPage::place(Space space) const {
    const Material ahead = look_ahead(space.height);
    const bool sees_the_end = begin_ + ahead.parts.size() == text_->parts.size();
    Balance balance;
    if (sees_the_end) {
        balance = balance_over(ahead, form_.columns, space.height);
    }
    const bool last = !balance.columns.empty();
    const std::vector<PartRange> ranges =
        last ? std::move(balance.columns) : break_page(ahead, space.height);
    if (ranges.empty() || ranges.back().second == 0) {
        return Placed::refused("a line is higher than the columns", space.height);
    }
    Length height;
    for (const PartRange& range : ranges) {
        height = std::max(height, height_of(ahead, range));
    }
    Material page = take(ranges.back().second);
    Placed placed = Placed::full({space.width, height}, {});
    placed.ink = columns_side_by_side(page, ranges, height, form_, form_.width(space.width));
    drop_unused_nodes(placed.ink);
    if (!last) {
        placed.verdict = Verdict::Partial;
        placed.rest = std::make_shared<Continued>(
            ThreadPage{text_, begin_ + ranges.back().second, form_, next_}, space.width);
    }
    return placed;
}

class ColumnThread : public Block {
public:
    ColumnThread(std::vector<FlowPtr> flows, ColumnForm form, Length next)
        : flows_{std::move(flows)}, form_{form}, next_{next} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const auto text =
            std::make_shared<const Material>(joined(flows_, form_.width(space.width), tightness));
        if (text->parts.empty()) {
            return Placed::nothing();
        }
        Placed placed = ThreadPage{text, 0, form_, next_}.place(space);
        // The first page tells of the whole text.
        placed.badness += badness_of(text->lines);
        placed.lines = text->lines;
        placed.passages = text->passages;
        return placed;
    }

private:
    std::vector<FlowPtr> flows_;
    ColumnForm form_;
    Length next_;
};

}  // namespace

BlockPtr column_thread(std::vector<FlowPtr> flows, ColumnForm form, Length next) {
    return std::make_shared<ColumnThread>(std::move(flows), form, next);
}

}  // namespace portraits::layout
