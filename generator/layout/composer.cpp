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
#include "generator/layout/book_plan.h"
#include "generator/layout/drawing_shapes.h"
#include "generator/layout/fit_messages.h"
#include "generator/layout/ladder_check.h"
#include "generator/layout/page_maker.h"
#include "generator/layout/page_outline.h"
#include "generator/layout/page_survey.h"

namespace portraits::layout {
namespace {

/// Cities that are set alone before the edition agrees on its values, and kept until they are handed out. More of them would take
/// memory and change no clear majority.
constexpr std::size_t most_voters = 128;

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
          geography_{load_geography(options_.data, world_widths(design), diagnostics)},
          book_{make_book(edition, design, labels, styles_, diagnostics)},
          maker_{book_, factory_, setters_},
          plan_{book_} {
        book_.geography = &geography_;
        factory_.check(design, styles_, diagnostics);
        check_ladders(design, diagnostics);
        fill_job(fonts);
    }

    [[nodiscard]] const ink::Job& job() const { return job_; }
    [[nodiscard]] const std::vector<ink::OutlineEntry>& outline() const { return outline_; }
    [[nodiscard]] const FitReport& fit_report() const { return report_; }

    void compose(const PageSink& sink, Diagnostics& diagnostics) {
        const PageSetter setter{maker_, options_.jobs};
        if (design_->references.wanted) {
            kept_ = settle_references(plan_, book_, setter, diagnostics);
        } else {
            count_runs(plan_, setter);
        }
        agree_on_values();
        count_pages_kept();
        Diagnostics found;
        while (!compose_pages(sink, found)) {
            kept_.clear();
            plan_.renew();
            found = {};
        }
        diagnostics.append(found);
        outline_ = outline_of(plan_.pages(), *edition_, *book_.labels, book_.references);
        diagnostics.append(book_.references.problems());
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

    /// Sets cities alone, and takes what most of them stand at for the edition's values. Few editions agree on anything but the
    /// designer's values, so the pages are kept.
    void agree_on_values() {
        std::vector<const PlannedPage*> voters;
        for (const PlannedPage& page : plan_.pages()) {
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
            kept_[run_of(*voters[i])] = std::move(runs[i]);
        }
    }

    /// Plans anew where cities set alone take other pages than planned.
    void count_pages_kept() {
        bool as_planned = true;
        for (const auto& [run, pages] : kept_) {
            as_planned = plan_.note_size(run, pages.size()) && as_planned;
        }
        if (!as_planned) {
            kept_.clear();
            plan_.renew();
        }
    }

    [[nodiscard]] Run make(const PlannedPage& page) {
        if (const auto kept = kept_.find(run_of(page)); kept != kept_.end()) {
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
        for (std::size_t start = 0; start < plan_.runs(); start += batch) {
            std::vector<Run> runs(std::min(batch, plan_.runs() - start));
            parallel_for(runs.size(), options_.jobs,
                         [&](std::size_t i) { runs[i] = make(plan_.first_of(start + i)); });
            for (std::size_t i = 0; i < runs.size(); ++i) {
                const RunKey run = run_of(plan_.first_of(start + i));
                as_planned = plan_.note_size(run, runs[i].size()) && as_planned;
                if (as_planned) {
                    hand_out(plan_.place_of(start + i), std::move(runs[i]), sink, diagnostics);
                }
            }
        }
        return as_planned;
    }

    void hand_out(std::size_t place, Run run, const PageSink& sink, Diagnostics& diagnostics) {
        for (FittedPage& fitted : run) {
            const PlannedPage& page = plan_.pages()[place];
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
    BookPlan plan_;
    Tightness agreed_;
    Runs kept_;  ///< that are set already
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
