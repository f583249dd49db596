// Records and a design to finished pages: the values that all pages share first, then how many pages each city takes, so that every
// page number is known; then the pages, in batches on all threads, handed out in their order. The first cities are set in full for
// the first two questions, and kept: a brochure of up to a hundred-odd cities sets every page once.

#include "generator/layout/composer.h"

#include <algorithm>
#include <map>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/layout/agreement.h"
#include "generator/layout/book.h"
#include "generator/layout/fit_messages.h"
#include "generator/layout/ladder_check.h"
#include "generator/layout/page_maker.h"
#include "generator/layout/page_outline.h"

namespace portraits::layout {
namespace {

/// Cities that are set alone before the edition agrees on its values, and kept until they are handed out. More of them would take
/// memory and change no clear majority.
constexpr std::size_t most_voters = 128;

/// A page and those that take what it leaves over.
using Run = std::vector<FittedPage>;

}  // namespace

class Composer::Impl {
public:
    Impl(const record::Edition& edition, const design::Design& design, const design::Labels& labels,
         text::FontLibrary& fonts, ComposeOptions options, Diagnostics& diagnostics)
        : edition_{&edition},
          design_{&design},
          options_{std::move(options)},
          styles_{design, fonts, diagnostics},
          setters_{fonts},
          geography_{load_geography(options_.data, diagnostics)},
          book_{make_book(edition, design, labels, styles_, diagnostics)},
          maker_{book_, factory_, setters_},
          city_pages_(edition.cities.size(), 1) {
        book_.geography = &geography_;
        factory_.check(design, styles_, diagnostics);
        check_ladders(design, diagnostics);
        fill_job(fonts);
    }

    [[nodiscard]] const ink::Job& job() const { return job_; }
    [[nodiscard]] const std::vector<ink::OutlineEntry>& outline() const { return outline_; }
    [[nodiscard]] const FitReport& fit_report() const { return report_; }

    void compose(const PageSink& sink, Diagnostics& diagnostics) {
        count_runs();
        plan();
        agree_on_values();
        count_pages_kept();
        Diagnostics found;
        while (!compose_pages(sink, found)) {
            kept_.clear();
            plan();
            found = {};
        }
        diagnostics.append(found);
        outline_ = outline_of(plan_, *edition_, *book_.labels);
        diagnostics.append(setters_.diagnostics());
        diagnostics.append(book_.labels->missing());
    }

private:
    void fill_job(const text::FontLibrary& fonts) {
        job_.title = edition_->title;
        job_.subject = edition_->subtitle;
        job_.author = edition_->publisher.name;
        job_.lang = edition_->lang;
        job_.created = options_.created;
        job_.palette = styles_.palette();
        job_.fonts = fonts.files();
        job_.pictures = book_.pictures.files;
    }

    /// How many pages a run takes does not depend on the numbers it shows, so it is made once to count its pages and once more when
    /// they are known.
    void count_runs() {
        for (std::size_t i = 0; i < design_->sequence.size(); ++i) {
            const design::SequenceEntry& entry = design_->sequence[i];
            if (!is_wanted(entry, *edition_)) {
                run_pages_[i] = 0;
            } else if (!entry.continued.empty() && !entry.each_city) {
                run_pages_[i] = maker_.make(first_page(i), {}).size();
            }
        }
    }

    [[nodiscard]] PlannedPage first_page(std::size_t entry) const {
        return {&design_->pages.at(design_->sequence[entry].page), entry};
    }

    /// Fixes the order of the pages, and with it all page numbers.
    void plan() {
        plan_ =
            plan_pages(*design_, edition_->cities.size(), [&](std::size_t entry, std::size_t city) {
                if (city != PlannedPage::no_city) {
                    return city_pages_[city];
                }
                const auto run = run_pages_.find(entry);
                return run == run_pages_.end() ? 1 : run->second;
            });
        first_places_.clear();
        for (std::size_t place = 0; place < plan_.size(); ++place) {
            const PlannedPage& page = plan_[place];
            if (page.part == 0) {
                first_places_.push_back(place);
            }
            if (page.part == 0 && page.city != PlannedPage::no_city) {
                book_.city_pages[page.city] = page.number;
                book_.atlas.places[page.city].page = page.number;
            }
        }
    }

    /// Sets cities alone, and takes what most of them stand at for the edition's values. Few editions agree on anything but the
    /// designer's values, so the pages are kept.
    void agree_on_values() {
        std::vector<const PlannedPage*> voters;
        for (const PlannedPage& page : plan_) {
            if (page.city != PlannedPage::no_city && voters.size() < most_voters &&
                wants_agreement(*page.page)) {
                voters.push_back(&page);
            }
        }
        if (voters.empty()) {
            return;
        }
        std::vector<Run> runs(voters.size());
        parallel_for(voters.size(), options_.jobs,
                     [&](std::size_t i) { runs[i] = maker_.make(*voters[i], {}); });
        std::vector<Tightness> alone;
        for (const Run& run : runs) {
            alone.push_back(run.front().tightness);
        }
        agreed_ = agree(*voters.front()->page, alone);
        for (std::size_t i = 0; agreed_.is_designed() && i < voters.size(); ++i) {
            kept_[voters[i]->city] = std::move(runs[i]);
        }
    }

    /// Plans anew where cities set alone take other pages than planned.
    void count_pages_kept() {
        const std::vector<std::size_t> planned = city_pages_;
        for (const auto& [city, run] : kept_) {
            city_pages_[city] = run.size();
        }
        if (city_pages_ != planned) {
            kept_.clear();
            plan();
        }
    }

    [[nodiscard]] Run make(const PlannedPage& page) {
        if (const auto kept = kept_.find(page.city); kept != kept_.end()) {
            return std::move(kept->second);
        }
        return maker_.make(page, agreed_);
    }

    /// Hands out the pages; false where a run takes other pages than planned. Those set before it may then name the wrong pages, and
    /// all are to be set again. How many a run takes does not depend on numbers, so that this ends.
    bool compose_pages(const PageSink& sink, Diagnostics& diagnostics) {
        report_.pages.clear();
        bool as_planned = true;
        // A batch is small, so that few finished pages wait in memory for those before them.
        const std::size_t batch = std::size_t{4} * std::max(options_.jobs, 1U);
        for (std::size_t start = 0; start < first_places_.size(); start += batch) {
            std::vector<Run> runs(std::min(batch, first_places_.size() - start));
            parallel_for(runs.size(), options_.jobs,
                         [&](std::size_t i) { runs[i] = make(plan_[first_places_[start + i]]); });
            for (std::size_t i = 0; i < runs.size(); ++i) {
                const std::size_t place = first_places_[start + i];
                as_planned = note_size(plan_[place], runs[i].size()) && as_planned;
                if (as_planned) {
                    hand_out(place, std::move(runs[i]), sink, diagnostics);
                }
            }
        }
        return as_planned;
    }

    /// Keeps how many pages a run takes; false if they are others than planned.
    bool note_size(const PlannedPage& page, std::size_t size) {
        const bool is_city = page.city != PlannedPage::no_city;
        std::size_t& planned =
            is_city ? city_pages_[page.city] : run_pages_.try_emplace(page.entry, 1).first->second;
        return std::exchange(planned, size) == size;
    }

    void hand_out(std::size_t place, Run run, const PageSink& sink, Diagnostics& diagnostics) {
        for (FittedPage& fitted : run) {
            const PlannedPage& page = plan_[place];
            const record::Value& record = page.city == PlannedPage::no_city
                                              ? edition_->value
                                              : edition_->cities[page.city].value;
            report_shortages(fitted, {name_of(page, *edition_), record}, diagnostics);
            fitted.report.page = name_of(page, *edition_);
            report_.pages.push_back(std::move(fitted.report));
            sink(place, maker_.finish(page, std::move(fitted)));
            ++place;
        }
    }

    const record::Edition* edition_;
    const design::Design* design_;
    ComposeOptions options_;
    StyleBook styles_;
    TypesetterPool setters_;
    Geography geography_;
    Book book_;
    BlockFactory factory_;
    PageMaker maker_;
    ink::Job job_;
    std::vector<PlannedPage> plan_;
    std::vector<std::size_t> first_places_;         ///< where each run of pages begins
    std::vector<std::size_t> city_pages_;           ///< how many pages each city takes
    std::map<std::size_t, std::size_t> run_pages_;  ///< the same of other runs, by entry
    Tightness agreed_;
    std::map<std::size_t, Run> kept_;  ///< by city
    std::vector<ink::OutlineEntry> outline_;
    FitReport report_;
};

Composer::Composer(const record::Edition& edition, const design::Design& design,
                   const design::Labels& labels, text::FontLibrary& fonts, ComposeOptions options,
                   Diagnostics& diagnostics)
    : impl_{std::make_unique<Impl>(edition, design, labels, fonts, std::move(options),
                                   diagnostics)} {}

Composer::~Composer() = default;

const ink::Job& Composer::job() const { return impl_->job(); }
void Composer::compose(const PageSink& sink, Diagnostics& diagnostics) {
    impl_->compose(sink, diagnostics);
}
const std::vector<ink::OutlineEntry>& Composer::outline() const { return impl_->outline(); }
const FitReport& Composer::fit_report() const { return impl_->fit_report(); }

}  // namespace portraits::layout
