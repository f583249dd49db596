#include "generator/layout/contents_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "generator/layout/area_link.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

/// Between a country and the column of cities.
const Length gutter = Length::mm(6);
const Length row_rule = Length::pt(0.25);
const Length dot_radius = Length::mm(0.92);
/// Where a dot stands above the baseline to be level with small letters, in em.
constexpr double middle_of_letters = 0.27;

using Entries = std::span<const ContentsEntry>;

/// The entries of one country, from the first on.
Entries first_group(Entries entries) {
    const auto end = std::find_if(entries.begin(), entries.end(), [&](const ContentsEntry& entry) {
        return entry.country != entries.front().country;
    });
    return entries.first(static_cast<std::size_t>(end - entries.begin()));
}

/// Draws groups from the top down.
class ListSetter {
public:
    ListSetter(const Scribe& scribe, Space space, ContentsColumns columns)
        : scribe_{&scribe},
          space_{space},
          columns_{columns},
          country_{scribe.style("contents country")},
          city_{scribe.style("contents city")},
          native_{scribe.style("contents native")},
          page_{scribe.style("facts value")},
          toc_{ink_.add(ink::Role::TOC)} {}

    /// Adds as many of a group's rows as fit, and says how many these are.
    std::size_t add_group(Entries group) {
        SetText country = scribe_->lines(country_, group.front().country, columns_.city - gutter);
        const Length row = city_.leading;
        const std::int64_t rows_left = (space_.height - top_).to_raw() / row.to_raw();
        const std::size_t rows = std::min(group.size(), static_cast<std::size_t>(rows_left));
        const Length height = std::max(row * static_cast<std::int64_t>(rows), country.height);
        if (rows == 0 || top_ + height > space_.height) {
            return 0;
        }
        add_rule();
        const ink::NodeId item = ink_.add(ink::Role::TOCI, toc_);
        ink_.take(std::move(country.ink), {Length{}, top_}, item);
        const ink::NodeId cities = ink_.add(ink::Role::TOC, item);
        for (std::size_t i = 0; i < rows; ++i) {
            add_row(group[i], cities, top_ + row * static_cast<std::int64_t>(i));
        }
        top_ += height;
        return rows;
    }

    Placed finish() && {
        add_rule();
        return Placed::full({space_.width, top_}, std::move(ink_));
    }

private:
    void add_rule() {
        ink_.draw(ink::Path::rule({Length{}, top_}, {space_.width, top_},
                                  {scribe_->book().swatch("k25"), row_rule}));
    }

    void add_row(const ContentsEntry& entry, ink::NodeId cities, Length top) {
        const ink::NodeId item = ink_.add(ink::Role::TOCI, cities);
        const ink::NodeId reference = ink_.add(ink::Role::Reference, item);
        const ink::NodeId link = ink_.add(ink::Role::Link, reference);
        draw(ink_, scribe_->line(city_, entry.city, link), {columns_.city, top + city_.baseline},
             link);
        add_native(entry, link, top);
        add_award(entry, link, top);
        const std::string page = local_digits(entry.page, scribe_->lang());
        draw_right(ink_, scribe_->line(page_, page, link), {space_.width, top + page_.baseline},
                   link);
        draw_link(ink_, link, {{columns_.city, top}, {space_.width - columns_.city, city_.leading}},
                  entry.destination, fmt::format("{}, {}", entry.city, page));
    }

    void add_native(const ContentsEntry& entry, ink::NodeId link, Length top) {
        if (entry.native.empty()) {
            return;
        }
        Style style = native_;
        style.type.colour = entry.accent;
        ink::Node span;
        span.role = ink::Role::Span;
        span.parent = link;
        span.lang = entry.native_lang;
        const ink::NodeId node = ink_.add(std::move(span));
        draw(ink_, scribe_->line(style, entry.native, node, entry.native_lang),
             {columns_.native, top + style.baseline}, node);
    }

    void add_award(const ContentsEntry& entry, ink::NodeId link, Length top) {
        if (entry.award.empty()) {
            return;
        }
        ink::Node mark;
        mark.role = ink::Role::Span;
        mark.parent = link;
        mark.actual_text = entry.award;
        const Length middle = top + city_.baseline - city_.type.size * middle_of_letters;
        ink_.draw(
            ink::Path::disc({columns_.award, middle}, dot_radius, scribe_->book().swatch("k100")),
            ink_.add(std::move(mark)));
    }

    const Scribe* scribe_;
    Space space_;
    ContentsColumns columns_;
    Style country_, city_, native_, page_;
    ink::Fragment ink_;
    ink::NodeId toc_;
    Length top_;
};

class ContentsList : public Block {
public:
    ContentsList(const Scribe& scribe, std::vector<ContentsEntry> entries, ContentsColumns columns)
        : scribe_{scribe}, entries_{std::move(entries)}, columns_{columns} {}

    Placed place(Space space, const Tightness&) const override {
        if (entries_.empty()) {
            return Placed::nothing();
        }
        ListSetter setter{scribe_, space, columns_};
        Entries left{entries_};
        while (!left.empty()) {
            const Entries group = first_group(left);
            const std::size_t rows = setter.add_group(group);
            left = left.subspan(rows);
            if (rows < group.size()) {
                break;
            }
        }
        if (left.size() == entries_.size()) {
            const Length row = scribe_.style("contents city").leading;
            return Placed::refused("no row of the list fits", row - space.height);
        }
        Placed placed = std::move(setter).finish();
        if (!left.empty()) {
            placed.leave(contents_list(scribe_, {left.begin(), left.end()}, columns_));
        }
        return placed;
    }

private:
    Scribe scribe_;
    std::vector<ContentsEntry> entries_;
    ContentsColumns columns_;
};

}  // namespace

BlockPtr contents_list(const Scribe& scribe, std::vector<ContentsEntry> entries,
                       ContentsColumns columns) {
    return std::make_shared<ContentsList>(scribe, std::move(entries), columns);
}

}  // namespace portraits::layout
