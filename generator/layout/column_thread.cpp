#include "generator/layout/column_thread.h"

#include <algorithm>
#include <utility>

#include "generator/layout/flow_balance.h"
#include "generator/layout/flow_break.h"

namespace portraits::layout {
namespace {

/// Pages after this one that total fit looks at; of a longer text it sees no end, and breaks as well as it sees.
constexpr std::size_t pages_ahead = 4;

/// The names of the places where notes have their marks.
constexpr std::string_view mark_prefix = "mark:";

/// The text of a thread as its first page has set it; its pages hold ranges of its parts.
using ThreadText = std::shared_ptr<const Material>;

/// What all pages of a thread share.
struct ThreadForm {
    ColumnForm columns;
    Length next;  ///< height of the pages that follow
    NoteSetting notes;
};

/// Where a page of a thread is broken.
struct PageBreaks {
    Material ahead;  ///< without ink
    std::vector<PartRange> columns;
    bool last = false;

    [[nodiscard]] bool empty() const { return columns.empty() || columns.back().second == 0; }
    [[nodiscard]] std::size_t parts() const { return columns.back().second; }
    [[nodiscard]] Length height() const {
        Length height;
        for (const PartRange& range : columns) {
            height = std::max(height, height_of(ahead, range));
        }
        return height;
    }
};

class ThreadPage {
public:
    ThreadPage(ThreadText text, std::size_t begin, ThreadForm form)
        : text_{std::move(text)}, begin_{begin}, form_{std::move(form)} {}

    [[nodiscard]] Placed place(Space space) const;

private:
    [[nodiscard]] PageBreaks break_at(Length height) const;
    [[nodiscard]] std::vector<PartRange> break_page(const Material& ahead, Length height) const;
    /// Parts that are left, without their ink: those of this page and of some pages more.
    [[nodiscard]] Material look_ahead(Length height) const;
    /// Parts of this page with their ink.
    [[nodiscard]] Material take(std::size_t count) const;
    /// The names of the notes whose marks stand on the page.
    [[nodiscard]] std::vector<std::string> marks_on(const PageBreaks& page) const;
    [[nodiscard]] PageBreaks break_with_notes(Space space, Placed& notes) const;
    void add_rest(Placed& placed, const PageBreaks& page, Space space) const;

    ThreadText text_;
    std::size_t begin_;
    ThreadForm form_;
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
    const auto columns = static_cast<std::size_t>(form_.columns.columns);
    std::vector<Length> heights(columns * (pages_ahead + 1), form_.next);
    std::fill_n(heights.begin(), columns, height);
    std::vector<PartRange> ranges = break_over(ahead, heights);
    ranges.resize(std::min(ranges.size(), columns));
    return ranges;
}

Material ThreadPage::look_ahead(Length height) const {
    Material ahead;
    const Length enough =
        (height + form_.next * static_cast<int>(pages_ahead)) * form_.columns.columns;
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

PageBreaks ThreadPage::break_at(Length height) const {
    PageBreaks page{look_ahead(height), {}, false};
    Balance balance;
    if (begin_ + page.ahead.parts.size() == text_->parts.size()) {
        balance = balance_over(page.ahead, form_.columns.columns, height);
    }
    page.last = !balance.columns.empty();
    page.columns = page.last ? std::move(balance.columns) : break_page(page.ahead, height);
    return page;
}

std::vector<std::string> ThreadPage::marks_on(const PageBreaks& page) const {
    std::vector<std::string> names;
    for (std::size_t i = begin_; !page.empty() && i < begin_ + page.parts(); ++i) {
        if (const auto* box = std::get_if<Box>(&text_->parts[i])) {
            for (const ink::Destination& place : box->ink.destinations) {
                if (place.name.starts_with(mark_prefix)) {
                    names.push_back(place.name.substr(mark_prefix.size()));
                }
            }
        }
    }
    return names;
}

/// A page with fewer lines has fewer marks, so that what is set aside for notes only grows, and the search ends. A mark that its own
/// note pushes to the next page leaves the note's room white here.
PageBreaks ThreadPage::break_with_notes(Space space, Placed& notes) const {
    PageBreaks page = break_at(space.height);
    std::vector<std::string> marks = marks_on(page);
    for (std::size_t allowed = 0; form_.notes && marks.size() > allowed;) {
        allowed = marks.size();
        notes = form_.notes(marks, space.width);
        page = break_at(space.height - notes.used.height);
        marks = marks_on(page);
    }
    if (form_.notes && !marks.empty()) {
        notes = form_.notes(marks, space.width);
    } else {
        notes = Placed::nothing();
    }
    return page;
}

Placed ThreadPage::place(Space space) const {
    Placed notes;
    const PageBreaks page = break_with_notes(space, notes);
    if (page.empty()) {
        return Placed::refused("a line is higher than the columns", space.height);
    }
    const Length height = page.height();
    Material parts = take(page.parts());
    Placed placed = Placed::full({space.width, height}, {});
    placed.across = form_.columns.width(space.width) * form_.columns.columns;
    placed.ink = columns_side_by_side(parts, page.columns, height, form_.columns,
                                      form_.columns.width(space.width));
    drop_unused_nodes(placed.ink);
    if (notes.verdict == Verdict::Full) {
        const Length top =
            space.height < unbounded ? space.height - notes.used.height : placed.used.height;
        placed.ink.take(std::move(notes.ink), {{}, top});
        placed.used.height = top + notes.used.height;
    }
    if (!page.last) {
        add_rest(placed, page, space);
    }
    return placed;
}

void ThreadPage::add_rest(Placed& placed, const PageBreaks& page, Space space) const {
    const std::size_t next = begin_ + page.parts();
    if (form_.next == Length{}) {
        const Length left = height_of(*text_, {next, text_->parts.size()});
        placed =
            Placed::refused("the text is longer than its columns", left / form_.columns.columns);
        return;
    }
    placed.leave(std::make_shared<Continued>(ThreadPage{text_, next, form_}, space.width));
}

class ColumnThread : public Block {
public:
    ColumnThread(std::vector<FlowPtr> flows, ThreadForm form)
        : flows_{std::move(flows)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const auto text = std::make_shared<const Material>(
            joined(flows_, form_.columns.width(space.width), tightness));
        if (text->parts.empty()) {
            return Placed::nothing();
        }
        Placed placed = ThreadPage{text, 0, form_}.place(space);
        // The first page tells of the whole text.
        placed.badness += badness_of(text->lines);
        placed.lines = text->lines;
        placed.passages = text->passages;
        return placed;
    }

private:
    std::vector<FlowPtr> flows_;
    ThreadForm form_;
};

}  // namespace

BlockPtr column_thread(std::vector<FlowPtr> flows, ColumnForm form, Length next,
                       NoteSetting notes) {
    return std::make_shared<ColumnThread>(std::move(flows),
                                          ThreadForm{form, next, std::move(notes)});
}

}  // namespace portraits::layout
