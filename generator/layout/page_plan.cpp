#include "generator/layout/page_plan.h"

#include "generator/layout/page_context.h"

namespace portraits::layout {
namespace {

/// A sheet of a saddle-stitched brochure has four pages.
constexpr std::size_t pages_a_sheet = 4;

class Planner {
public:
    Planner(const design::Design& design, const record::Edition& edition, const PageCount& count)
        : design_{&design}, edition_{&edition}, count_{&count} {}

    std::vector<PlannedPage> run() && {
        for (std::size_t i = 0; i < design_->sequence.size(); ++i) {
            const design::SequenceEntry& entry = design_->sequence[i];
            if (entry.start_even && next_number() % 2 != 0) {
                add_blank(i);
            }
            if (entry.fill_to_four) {
                fill(i);
                continue;
            }
            for (const RunKey run : runs_of(*design_, *edition_, i)) {
                add(run);
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

    void add(RunKey run) {
        const design::SequenceEntry& entry = design_->sequence[run.entry];
        const std::size_t parts = (*count_)(run);
        for (std::size_t part = 0; part < parts; ++part) {
            PlannedPage& planned = pages_.emplace_back(first_page(*design_, run));
            planned.part = part;
            planned.number = static_cast<int>(pages_.size());
            planned.page = page(entry.page_of(part, planned.is_left()));
        }
    }

    void add_blank(std::size_t index) {
        if (const design::PageTemplate* blank = this->page("blank")) {
            const int number = next_number();
            PlannedPage& page = pages_.emplace_back();
            page.page = blank;
            page.entry = index;
            page.number = number;
            page.is_blank = true;
        }
    }

    /// Blanks here, so that they and all entries after this one end on a multiple of four.
    void fill(std::size_t index) {
        std::size_t after = 0;
        for (std::size_t i = index + 1; i < design_->sequence.size(); ++i) {
            for (const RunKey run : runs_of(*design_, *edition_, i)) {
                after += (*count_)(run);
            }
        }
        while ((pages_.size() + after) % pages_a_sheet != 0 && page("blank") != nullptr) {
            add_blank(index);
        }
    }

    const design::Design* design_;
    const record::Edition* edition_;
    const PageCount* count_;
    std::vector<PlannedPage> pages_;
};

/// How often an entry stands.
std::size_t times(const design::SequenceEntry& entry, const record::Edition& edition) {
    if (entry.each_city) {
        return edition.cities.size();
    }
    return entry.each.empty() ? 1 : value_at(edition.value, entry.each).items().size();
}

}  // namespace

bool is_wanted(const design::SequenceEntry& entry, const record::Edition& edition) {
    const auto has = [&](const std::string& path) {
        return !value_at(edition.value, path).is_null();
    };
    return (entry.when.empty() || has(entry.when)) && (entry.unless.empty() || !has(entry.unless));
}

PlannedPage first_page(const design::Design& design, RunKey run) {
    const design::SequenceEntry& entry = design.sequence[run.entry];
    const auto found = design.pages.find(entry.page);
    PlannedPage page;
    page.page = found == design.pages.end() ? nullptr : &found->second;
    page.entry = run.entry;
    (entry.each_city ? page.city : page.item) = run.index;
    return page;
}

RunKey run_of(const PlannedPage& page) {
    if (page.is_blank) {
        return {page.entry, RunKey::blank};
    }
    return {page.entry, page.city == PlannedPage::no_city ? page.item : page.city};
}

std::vector<RunKey> runs_of(const design::Design& design, const record::Edition& edition,
                            std::size_t entry) {
    const design::SequenceEntry& spec = design.sequence[entry];
    if (spec.fill_to_four || !is_wanted(spec, edition)) {
        return {};
    }
    const bool once = !spec.each_city && spec.each.empty();
    std::vector<RunKey> runs;
    for (std::size_t i = 0; i < times(spec, edition); ++i) {
        runs.push_back({entry, once ? PlannedPage::no_city : i});
    }
    return runs;
}

std::vector<PlannedPage> plan_pages(const design::Design& design, const record::Edition& edition,
                                    const PageCount& count) {
    return Planner{design, edition, count}.run();
}

}  // namespace portraits::layout
