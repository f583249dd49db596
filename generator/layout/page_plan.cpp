#include "generator/layout/page_plan.h"

#include "generator/layout/page_context.h"

namespace portraits::layout {
namespace {

/// A sheet of a saddle-stitched brochure has four pages.
constexpr std::size_t pages_a_sheet = 4;

class Planner {
public:
    Planner(const design::Design& design, std::size_t cities, const PageCount& count)
        : design_{&design}, cities_{cities}, count_{&count} {}

    std::vector<PlannedPage> run() && {
        for (std::size_t i = 0; i < design_->sequence.size(); ++i) {
            const design::SequenceEntry& entry = design_->sequence[i];
            if (entry.start_even && next_number() % 2 != 0) {
                add_blank(i);
            }
            if (entry.fill_to_four) {
                fill(i);
            } else if (entry.each_city) {
                for (std::size_t city = 0; city < cities_; ++city) {
                    add(i, city);
                }
            } else {
                add(i, PlannedPage::no_city);
            }
        }
        return std::move(pages_);
    }

private:
    [[nodiscard]] int next_number() const { return static_cast<int>(pages_.size()) + 1; }

    [[nodiscard]] const design::PageTemplate* page(const std::string& name) const {
        const auto found = design_->pages.find(name);
        return found == design_->pages.end() ? nullptr : &found->second;
    }

    void add(std::size_t index, std::size_t city) {
        const design::SequenceEntry& entry = design_->sequence[index];
        const std::size_t parts = (*count_)(index, city);
        for (std::size_t part = 0; part < parts; ++part) {
            const std::string& name =
                part == 0 || entry.continued.empty() ? entry.page : entry.continued;
            pages_.push_back({page(name), index, city, part, next_number()});
        }
    }

    void add_blank(std::size_t index) {
        if (const design::PageTemplate* blank = page("blank")) {
            pages_.push_back({blank, index, PlannedPage::no_city, 0, next_number()});
        }
    }

    /// Blanks here, so that they and all entries after this one end on a multiple of four.
    void fill(std::size_t index) {
        std::size_t after = 0;
        for (std::size_t i = index + 1; i < design_->sequence.size(); ++i) {
            const design::SequenceEntry& entry = design_->sequence[i];
            const std::size_t times = entry.each_city ? cities_ : 1;
            for (std::size_t city = 0; city < times; ++city) {
                after += (*count_)(i, entry.each_city ? city : PlannedPage::no_city);
            }
        }
        while ((pages_.size() + after) % pages_a_sheet != 0 && page("blank") != nullptr) {
            add_blank(index);
        }
    }

    const design::Design* design_;
    std::size_t cities_;
    const PageCount* count_;
    std::vector<PlannedPage> pages_;
};

}  // namespace

bool is_wanted(const design::SequenceEntry& entry, const record::Edition& edition) {
    const auto has = [&](const std::string& path) {
        return !value_at(edition.value, path).is_null();
    };
    return (entry.when.empty() || has(entry.when)) && (entry.unless.empty() || !has(entry.unless));
}

std::vector<PlannedPage> plan_pages(const design::Design& design, std::size_t cities,
                                    const PageCount& count) {
    return Planner{design, cities, count}.run();
}

}  // namespace portraits::layout
