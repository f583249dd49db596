#include "generator/layout/chapter_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "generator/layout/area_link.h"

namespace portraits::layout {
namespace {

const Length row_rule = Length::pt(0.25);
/// Titles keep this far from the page numbers.
const Length page_gap = Length::mm(9);

using Entries = std::span<const ChapterEntry>;

/// A chapter and its sections.
Entries first_group(Entries entries) {
    const auto end = std::find_if(entries.begin() + 1, entries.end(),
                                  [](const ChapterEntry& entry) { return entry.level <= 1; });
    return entries.first(static_cast<std::size_t>(end - entries.begin()));
}

/// Draws chapters from the top down.
class ListSetter {
public:
    ListSetter(const Scribe& scribe, const ChapterListLook& look, Length width)
        : scribe_{&scribe},
          look_{&look},
          width_{width},
          chapter_{scribe.style(look.style)},
          section_{scribe.style(look.sub_style)},
          number_{scribe.style(look.number_style)},
          page_{scribe.style(look.page_style)},
          toc_{ink_.add(ink::Role::TOC)} {}

    [[nodiscard]] Length height_of(Entries group) const {
        Length height = look_->white * 2;
        for (const ChapterEntry& entry : group) {
            height += style_of(entry).leading * static_cast<std::int64_t>(set(entry).lines);
        }
        return height;
    }

    void add_group(Entries group) {
        ink_.draw(
            ink::Path::rule({{}, top_}, {width_, top_}, {scribe_->book().swatch("k25"), row_rule}));
        const ink::NodeId item = ink_.add(ink::Role::TOCI, toc_);
        top_ += look_->white;
        add_row(group.front(), item);
        if (group.size() > 1) {
            const ink::NodeId sections = ink_.add(ink::Role::TOC, item);
            for (const ChapterEntry& entry : group.subspan(1)) {
                add_row(entry, ink_.add(ink::Role::TOCI, sections));
            }
        }
        top_ += look_->white;
    }

    [[nodiscard]] Length height() const { return top_; }

    Placed finish() && { return Placed::full({width_, top_}, std::move(ink_)); }

private:
    [[nodiscard]] const Style& style_of(const ChapterEntry& entry) const {
        return entry.level <= 1 ? chapter_ : section_;
    }

    [[nodiscard]] SetText set(const ChapterEntry& entry) const {
        return scribe_->lines(style_of(entry), entry.title,
                              width_ - look_->number_width - page_gap);
    }

    void add_row(const ChapterEntry& entry, ink::NodeId item) {
        const ink::NodeId link = ink_.add(ink::Role::Link, ink_.add(ink::Role::Reference, item));
        SetText title = set(entry);
        const Length baseline = top_ + style_of(entry).baseline;
        const Length height = title.height;
        draw(ink_, scribe_->line(number_, entry.number, link), {{}, baseline}, link);
        draw(ink_, std::move(title), {look_->number_width, top_}, link);
        const std::string page = fmt::to_string(entry.page);
        draw_right(ink_, scribe_->line(page_, page, link), {width_, baseline}, link);
        draw_link(ink_, link, {{{}, top_}, {width_, height}}, entry.destination,
                  fmt::format("{}, {}", entry.title, page));
        top_ += height;
    }

    const Scribe* scribe_;
    const ChapterListLook* look_;
    Length width_, top_;
    Style chapter_, section_, number_, page_;
    ink::Fragment ink_;
    ink::NodeId toc_;
};

class ChapterList : public Block {
public:
    ChapterList(const Scribe& scribe, std::vector<ChapterEntry> entries, ChapterListLook look)
        : scribe_{scribe}, entries_{std::move(entries)}, look_{std::move(look)} {}

    Placed place(Space space, const Tightness&) const override {
        if (entries_.empty()) {
            return Placed::nothing();
        }
        ListSetter setter{scribe_, look_, space.width};
        Entries left{entries_};
        while (!left.empty()) {
            const Entries group = first_group(left);
            const Length height = setter.height() + setter.height_of(group);
            if (height > space.height) {
                break;
            }
            setter.add_group(group);
            left = left.subspan(group.size());
        }
        if (left.size() == entries_.size()) {
            return Placed::refused("no chapter of the contents fits",
                                   setter.height_of(first_group(left)) - space.height);
        }
        Placed placed = std::move(setter).finish();
        if (!left.empty()) {
            placed.leave(chapter_list(scribe_, {left.begin(), left.end()}, look_));
        }
        return placed;
    }

private:
    Scribe scribe_;
    std::vector<ChapterEntry> entries_;
    ChapterListLook look_;
};

}  // namespace

BlockPtr chapter_list(const Scribe& scribe, std::vector<ChapterEntry> entries,
                      ChapterListLook look) {
    return std::make_shared<ChapterList>(scribe, std::move(entries), std::move(look));
}

}  // namespace portraits::layout
