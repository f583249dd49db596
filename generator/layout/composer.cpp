// Records and a design to finished pages: the order of the pages first, so that every page number is known; then the
// pages themselves, in batches on all threads, handed out in their order.

#include "generator/layout/composer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/layout/block_factory.h"
#include "generator/layout/book.h"
#include "generator/layout/fit.h"
#include "generator/layout/page_context.h"
#include "generator/layout/page_plan.h"
#include "generator/layout/typesetter_pool.h"

namespace portraits::layout {
namespace {

/// The variant that a record asks for: what stands in the picture's place.
Tightness designed_for(const record::City* city) {
    Tightness tightness;
    if (city == nullptr) {
        return tightness;
    }
    if (!city->photos.empty()) {
        tightness.set_variant("photo");
    } else if (city->location) {
        tightness.set_variant("map");
    } else {
        tightness.set_variant("bare");
        tightness.set("picture shown", 0);
    }
    return tightness;
}

ink::Path background(const design::Design& design, ink::SwatchId colour) {
    return ink::Path::rectangle(Rect{{}, design.page}.grown(design.bleed), colour);
}

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
          book_{make_book(edition, design, labels, styles_, diagnostics)} {
        book_.geography = &geography_;
        factory_.check(design, styles_, diagnostics);
        fill_job(fonts);
    }

    [[nodiscard]] const ink::Job& job() const { return job_; }
    [[nodiscard]] const std::vector<ink::OutlineEntry>& outline() const { return outline_; }
    [[nodiscard]] const FitReport& fit_report() const { return report_; }

    void compose(const PageSink& sink, Diagnostics& diagnostics) {
        plan();
        // A batch is small, so that few finished pages wait in memory for those before them.
        const std::size_t batch = std::size_t{4} * std::max(options_.jobs, 1U);
        for (std::size_t start = 0; start < plan_.size(); start += batch) {
            const std::size_t count = std::min(batch, plan_.size() - start);
            std::vector<FittedPage> fitted(count);
            std::vector<ink::Page> pages(count);
            parallel_for(count, options_.jobs, [&](std::size_t i) {
                fitted[i] = compose_page(plan_[start + i]);
                pages[i] = finish(plan_[start + i], std::move(fitted[i].content));
            });
            for (std::size_t i = 0; i < count; ++i) {
                note(plan_[start + i], fitted[i], diagnostics);
                sink(start + i, std::move(pages[i]));
            }
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

    /// Fixes the order of the pages, and with it all page numbers and bookmarks.
    void plan() {
        // How many pages a run takes does not depend on the numbers it shows, so it is composed once to count its pages
        // and once more when they are known.
        plan_ = plan_pages(*design_, edition_->cities.size(),
                           [&](const design::SequenceEntry& entry, std::size_t) {
                               return entry.continued.empty() ? 1 : compose_run(entry, 0).size();
                           });
        for (const PlannedPage& page : plan_) {
            if (page.city != PlannedPage::no_city && page.part == 0) {
                book_.city_pages[page.city] = page.number;
                book_.atlas.places[page.city].page = page.number;
            }
        }
        for (const PlannedPage& page : plan_) {
            const design::SequenceEntry& entry = design_->sequence[page.entry];
            if (!entry.continued.empty() && page.part == 0) {
                runs_[page.entry] = compose_run(entry, page.number);
            }
        }
        make_outline();
    }

    /// The first page of an entry and all pages that take what it leaves over.
    std::vector<FittedPage> compose_run(const design::SequenceEntry& entry, int number) {
        const TypesetterPool::Loan loan{setters_};
        const design::PageTemplate& continued = design_->pages.at(entry.continued);
        PlannedPage page;
        page.page = &design_->pages.at(entry.page);
        page.number = number;
        std::vector<FittedPage> run;
        // What is left over keeps looking at the context of the page that it began on.
        std::deque<PageContext> contexts{context_for(page, loan.setter())};
        run.push_back(fit(fill_frames(contexts.back()), *page.page, {}));
        while (!run.back().rests.empty()) {
            page.page = &continued;
            ++page.number;
            const BlockPtr rest = run.back().rests.front().second;
            contexts.push_back(context_for(page, loan.setter()));
            FittedPage fitted = fit(fill_frames(contexts.back(), rest), continued, {});
            const bool stuck = !fitted.overset.empty();
            run.push_back(std::move(fitted));
            if (stuck) {
                break;
            }
        }
        return run;
    }

    [[nodiscard]] PageContext context_for(const PlannedPage& page,
                                          const text::Typesetter& setter) const {
        const record::City* city =
            page.city == PlannedPage::no_city ? nullptr : &edition_->cities[page.city];
        const std::string swatch =
            city == nullptr ? design_->house : swatch_of_region(*design_, city->region);
        const std::string& lang = city == nullptr ? edition_->lang : city->lang;
        return {&book_, &page, city, Scribe{styles_, setter, lang, accent_of(styles_, swatch)}};
    }

    /// The frames with their blocks; the block `rest` of a continued page is what the page before left over.
    [[nodiscard]] std::vector<FilledFrame> fill_frames(const PageContext& context,
                                                       const BlockPtr& rest = nullptr) const {
        std::vector<FilledFrame> frames;
        for (const design::FrameSpec& frame : context.page->page->frames) {
            const bool takes_rest = frame.blocks.size() == 1 && frame.blocks[0].kind == "rest";
            BlockPtr block = takes_rest ? rest : factory_.fill(frame, context);
            if (block != nullptr) {
                frames.push_back({&frame, std::move(block)});
            }
        }
        return frames;
    }

    FittedPage compose_page(const PlannedPage& page) {
        if (const auto run = runs_.find(page.entry); run != runs_.end()) {
            return std::move(run->second[page.part]);
        }
        const TypesetterPool::Loan loan{setters_};
        const PageContext context = context_for(page, loan.setter());
        return fit(fill_frames(context), *page.page, designed_for(context.city));
    }

    /// The page around its content: background, structure, the place that links go to.
    [[nodiscard]] ink::Page finish(const PlannedPage& planned, ink::Fragment content) const {
        ink::Page page;
        page.trim = design_->page;
        page.bleed = design_->bleed;
        page.label = std::to_string(planned.number);
        page.name = name_of(planned);
        if (!planned.page->background.empty()) {
            page.content.draw(background(*design_, styles_.swatch(planned.page->background)));
        }
        const bool tagged = !content.nodes.empty();
        const ink::NodeId root = tagged ? page.content.add(ink::Role::Sect) : ink::NodeId::Artifact;
        page.content.take(std::move(content), {}, root);
        page.content.destinations.push_back({destination_of(planned), {}});
        return page;
    }

    [[nodiscard]] std::string destination_of(const PlannedPage& page) const {
        return page.city == PlannedPage::no_city
                   ? fmt::format("page:{}", page.number)
                   : "city:" + edition_->cities[page.city].slug +
                         (page.part == 0 ? "" : fmt::format("+{}", page.part));
    }

    [[nodiscard]] std::string name_of(const PlannedPage& page) const {
        std::string name = page.page->name;
        if (page.city != PlannedPage::no_city) {
            name += " " + edition_->cities[page.city].slug;
        }
        return name;
    }

    void make_outline() {
        outline_.clear();
        std::string country;
        for (const PlannedPage& page : plan_) {
            if (page.part != 0) {
                continue;
            }
            if (page.city == PlannedPage::no_city) {
                const std::string key = "outline." + page.page->name;
                if (book_.labels->has(key)) {
                    outline_.push_back({0, book_.labels->get(key), destination_of(page)});
                }
                continue;
            }
            const record::City& city = edition_->cities[page.city];
            if (city.country != country) {
                country = city.country;
                outline_.push_back({0, country, destination_of(page)});
            }
            outline_.push_back({1, city.name, destination_of(page)});
        }
    }

    /// Takes a page's fit into the report, and what is overset into the diagnostics.
    void note(const PlannedPage& planned, FittedPage& fitted, Diagnostics& diagnostics) {
        fitted.report.page = name_of(planned);
        for (const Overset& over : fitted.overset) {
            const double lines = over.surplus / design_->baseline;
            diagnostics.error(
                planned.city == PlannedPage::no_city ? edition_->value.mark()
                                                     : edition_->cities[planned.city].value.mark(),
                fmt::format("{}: the text does not fit frame {}: {:.1f} mm too high, about {:.0f} "
                            "lines",
                            name_of(planned), over.frame, over.surplus.to_mm(),
                            std::max(1.0, lines)),
                over.tried.empty()
                    ? "shorten the text"
                    : fmt::format("shorten the text; tried up to {}", fmt::join(over.tried, ", ")),
                "overset");
        }
        report_.pages.push_back(std::move(fitted.report));
    }

    const record::Edition* edition_;
    const design::Design* design_;
    ComposeOptions options_;
    StyleBook styles_;
    TypesetterPool setters_;
    Geography geography_;
    Book book_;
    BlockFactory factory_;
    ink::Job job_;
    std::vector<PlannedPage> plan_;
    std::map<std::size_t, std::vector<FittedPage>> runs_;  ///< by entry of the sequence
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
