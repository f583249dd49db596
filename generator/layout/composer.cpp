// Records and a design to finished pages. How many pages a city takes is known when it is set, and what it prints depends on no
// other page: so the cities come first, in batches on all threads, handed out in their order; then the pages that name page numbers.

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

/// Cities that are set alone before the edition agrees on its values. They are kept until they are handed out; more of them would
/// take memory and change no clear majority.
constexpr std::size_t most_voters = 128;

/// A city's pages as they were made.
struct CityRun {
    int number = 0;  ///< of the first page
    std::vector<FittedPage> pages;
};

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
        compose_cities(sink, diagnostics);
        number_cities();
        compose_others(sink, diagnostics);
        outline_ = outline_of(plan_, *edition_, *book_.labels);
        report_.pages.clear();
        for (auto& [place, page] : fits_) {
            report_.pages.push_back(std::move(page));
        }
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
            if (!entry.continued.empty() && !entry.each_city) {
                run_pages_[i] = maker_.make(first_page(i), {}).size();
            }
        }
    }

    [[nodiscard]] PlannedPage first_page(std::size_t entry) const {
        return {&design_->pages.at(design_->sequence[entry].page), entry};
    }

    void plan() {
        plan_ = plan_pages(*design_, edition_->cities.size(),
                           [&](std::size_t entry, std::size_t city) {
                               if (city != PlannedPage::no_city) {
                                   return city_pages_[city];
                               }
                               const auto run = run_pages_.find(entry);
                               return run == run_pages_.end() ? 1 : run->second;
                           });
        first_places_.clear();
        for (std::size_t place = 0; place < plan_.size(); ++place) {
            if (plan_[place].city != PlannedPage::no_city && plan_[place].part == 0) {
                first_places_.push_back(place);
            }
        }
    }

    /// Sets cities alone, and takes what most of them stand at for the edition's values. The pages are kept: few editions agree on
    /// anything but the designer's values.
    void agree_on_values() {
        const auto shared = std::find_if(plan_.begin(), plan_.end(), [](const PlannedPage& page) {
            return page.city != PlannedPage::no_city && wants_agreement(*page.page);
        });
        if (shared == plan_.end()) {
            return;
        }
        const std::size_t voters = std::min(first_places_.size(), most_voters);
        kept_ = make_cities(0, voters);
        std::vector<Tightness> alone;
        for (const CityRun& run : kept_) {
            alone.push_back(run.pages.front().tightness);
        }
        agreed_ = agree(*shared->page, alone);
        if (!agreed_.is_designed()) {
            kept_.clear();
        }
    }

    /// The pages of cities, in the plan's order, on all threads.
    std::vector<CityRun> make_cities(std::size_t begin, std::size_t end) {
        std::vector<CityRun> runs(end - begin);
        parallel_for(runs.size(), options_.jobs, [&](std::size_t i) {
            const PlannedPage& page = plan_[first_places_[begin + i]];
            runs[i] = begin + i < kept_.size() && kept_[begin + i].number == page.number
                          ? std::move(kept_[begin + i])
                          : CityRun{page.number, maker_.make(page, agreed_)};
        });
        return runs;
    }

    void compose_cities(const PageSink& sink, Diagnostics& diagnostics) {
        // A batch is small, so that few finished pages wait in memory for those before them.
        const std::size_t batch = std::size_t{4} * std::max(options_.jobs, 1U);
        for (std::size_t next = 0; next < first_places_.size();) {
            const std::size_t end = std::min(next + batch, first_places_.size());
            next = hand_out(next, make_cities(next, end), sink, diagnostics);
        }
    }

    /// Hands out cities up to the first one that takes other pages than planned: those after it have other numbers now. Returns the
    /// city to go on with.
    std::size_t hand_out(std::size_t next, std::vector<CityRun> runs, const PageSink& sink,
                         Diagnostics& diagnostics) {
        for (CityRun& run : runs) {
            const std::size_t place = first_places_[next];
            std::size_t& planned = city_pages_[plan_[place].city];
            const bool as_planned = planned == run.pages.size();
            if (!as_planned) {
                planned = run.pages.size();
                plan();
            }
            hand_out_run(place, std::move(run.pages), sink, diagnostics);
            ++next;
            if (!as_planned) {
                break;
            }
        }
        return next;
    }

    void hand_out_run(std::size_t place, std::vector<FittedPage> run, const PageSink& sink,
                      Diagnostics& diagnostics) {
        for (FittedPage& fitted : run) {
            const PlannedPage& page = plan_[place];
            const record::Value& record = page.city == PlannedPage::no_city
                                              ? edition_->value
                                              : edition_->cities[page.city].value;
            report_shortages(fitted, {name_of(page, *edition_), record}, diagnostics);
            fitted.report.page = name_of(page, *edition_);
            fits_[place] = std::move(fitted.report);
            sink(place, maker_.finish(page, std::move(fitted)));
            ++place;
        }
    }

    void number_cities() {
        for (const std::size_t place : first_places_) {
            const PlannedPage& page = plan_[place];
            book_.city_pages[page.city] = page.number;
            book_.atlas.places[page.city].page = page.number;
        }
    }

    void compose_others(const PageSink& sink, Diagnostics& diagnostics) {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < plan_.size(); ++place) {
            if (plan_[place].city == PlannedPage::no_city && plan_[place].part == 0) {
                places.push_back(place);
            }
        }
        std::vector<std::vector<FittedPage>> runs(places.size());
        parallel_for(places.size(), options_.jobs,
                     [&](std::size_t i) { runs[i] = maker_.make(plan_[places[i]], {}); });
        for (std::size_t i = 0; i < places.size(); ++i) {
            hand_out_run(places[i], std::move(runs[i]), sink, diagnostics);
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
    std::vector<std::size_t> first_places_;         ///< where each city begins, in the plan's order
    std::vector<std::size_t> city_pages_;           ///< how many each city takes, as far as is known
    std::map<std::size_t, std::size_t> run_pages_;  ///< by entry of the sequence
    Tightness agreed_;
    std::vector<CityRun> kept_;
    std::map<std::size_t, PageFit> fits_;  ///< by place
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
