#include "generator/layout/page_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "generator/layout/book.h"

namespace portraits::layout {
namespace {

const design::FrameSpec* rest_frame(const design::PageTemplate* page) {
    return page == nullptr ? nullptr : page->rest_frame();
}

/// Where a page's levers begin: as the edition has agreed, in the variant of what stands in the picture's place.
Tightness home_of(const record::City* city, const Tightness& agreed) {
    Tightness home = agreed;
    if (city == nullptr) {
        return home;
    }
    if (!city->photos.empty()) {
        home.set_variant("photo");
    } else {
        home.set_variant(city->location ? "map" : "bare");
    }
    return home;
}

/// Where a page begins: at the right in a language that is written from there.
Side start_of(const record::City* city, const record::Edition& edition) {
    return start_side(city == nullptr ? edition.lang : city->lang);
}

void reflect(ink::Page& page) {
    const Length width = page.trim.width;
    page.content.reflect(width);
    page.surplus.reflect(width);
    for (ink::PageFrame& frame : page.frames) {
        frame.box.origin.x = width - frame.box.right();
    }
}

Size trim_of(const design::PageTemplate& page, const design::Design& design) {
    return {page.width.value_or(design.page.width), design.page.height};
}

/// The template of the page after a page of the same run.
const design::PageTemplate* continued_by(const design::Design& design, const PlannedPage& page) {
    const design::SequenceEntry& entry = design.sequence[page.entry];
    return entry.continued.empty()
               ? nullptr
               : &design.pages.at(entry.page_of(page.part + 1, !page.is_left()));
}

}  // namespace

std::vector<FittedPage> PageMaker::make(PlannedPage page, const Tightness& agreed) const {
    const TypesetterPool::Loan loan{*setters_};
    // What is left over keeps looking at the context of the page that it began on.
    std::deque<PageContext> contexts{context_for(page, loan.setter())};
    std::vector<FittedPage> run;
    run.push_back(fit(fill_frames(contexts.back()), *page.page, home_of(city_of(page), agreed)));
    const std::size_t least = book_->design->sequence[page.entry].least_pages;
    while (!run.back().rests.empty() || run.size() < least) {
        const design::PageTemplate* continued = continued_by(*book_->design, page);
        if (continued == nullptr) {
            break;
        }
        page.page = continued;
        ++page.part;
        ++page.number;
        const auto& rests = run.back().rests;
        const BlockPtr rest = rests.empty() ? nullptr : rests.front().second;
        contexts.push_back(context_for(page, loan.setter()));
        // The text was set on its first page: it keeps that page's levers.
        FittedPage fitted =
            fit(fill_frames(contexts.back(), rest), *continued, run.back().tightness);
        const bool stuck = !fitted.overset.empty();
        run.push_back(std::move(fitted));
        if (stuck) {
            break;
        }
    }
    return run;
}

const record::City* PageMaker::city_of(const PlannedPage& page) const {
    return page.city == PlannedPage::no_city ? nullptr : &book_->edition->cities[page.city];
}

PageContext PageMaker::context_for(const PlannedPage& page, const text::Typesetter& setter) const {
    const design::Design& design = *book_->design;
    const record::City* city = city_of(page);
    const std::string swatch =
        city == nullptr ? design.house : swatch_of_region(design, city->region);
    const std::string& lang = city == nullptr ? book_->edition->lang : city->lang;
    const design::FrameSpec* ahead = rest_frame(continued_by(design, page));
    const Scribe scribe{*book_->styles, setter, lang, accent_of(*book_->styles, swatch),
                        start_of(city, *book_->edition)};
    const PageContext context{book_,
                              &page,
                              city,
                              scribe.referring(book_->references),
                              ahead == nullptr ? Length{} : ahead->box.size.height,
                              {}};
    return page.item == PlannedPage::no_city
               ? context
               : context.at(fmt::format("{}.{}", design.sequence[page.entry].each, page.item));
}

std::vector<FilledFrame> PageMaker::fill_frames(const PageContext& context,
                                                const BlockPtr& rest) const {
    const design::FrameSpec* ahead = rest_frame(continued_by(*book_->design, *context.page));
    const bool of_two = book_->design->sequence[context.page->entry].most_pages == 2;
    const bool first = context.page->part == 0;
    const design::FrameSpec* last = of_two && first ? ahead : nullptr;
    const bool ends = ahead == nullptr || (of_two && !first);
    std::vector<FilledFrame> frames;
    for (const design::FrameSpec& frame : context.page->page->frames) {
        BlockPtr block = frame.takes_rest() ? rest : factory_->fill(frame, context);
        if (block != nullptr) {
            frames.push_back({&frame, std::move(block), last, ends});
        }
    }
    return frames;
}

ink::Page PageMaker::finish(const PlannedPage& planned, FittedPage fitted) const {
    const design::Design& design = *book_->design;
    ink::Page page;
    page.trim = trim_of(*planned.page, design);
    page.bleed = design.bleed;
    page.label = std::to_string(planned.number);
    page.name = name_of(planned, *book_->edition);
    if (!planned.page->background.empty()) {
        page.content.draw(ink::Path::rectangle(Rect{{}, page.trim}.grown(design.bleed),
                                               book_->styles->swatch(planned.page->background)));
    }
    for (const FrameInk& frame : fitted.frames) {
        page.frames.push_back({frame.spec->name, frame.spec->box, frame.overset,
                               frame.first + page.content.items.size(), frame.count});
    }
    const bool tagged = !fitted.content.nodes.empty();
    const ink::NodeId root = tagged ? page.content.add(ink::Role::Sect) : ink::NodeId::Artifact;
    page.content.take(std::move(fitted.content), {}, root);
    page.surplus = std::move(fitted.surplus);
    if (start_of(city_of(planned), *book_->edition) == Side::Right) {
        reflect(page);
    }
    page.content.destinations.push_back({destination_of(planned, *book_->edition), {}});
    const bool is_first = planned.item == PlannedPage::no_city || planned.item == 0;
    if (planned.city == PlannedPage::no_city && planned.part == 0 && is_first) {
        page.content.destinations.push_back({place_of_template(planned.page->name), {}});
    }
    return page;
}

std::string name_of(const PlannedPage& page, const record::Edition& edition) {
    std::string name = page.page->name;
    if (page.city != PlannedPage::no_city) {
        name += " " + edition.cities[page.city].slug;
    }
    if (page.item != PlannedPage::no_city) {
        name += fmt::format(" {}", page.item + 1);
    }
    return name;
}

std::string destination_of(const PlannedPage& page, const record::Edition& edition) {
    if (page.city == PlannedPage::no_city) {
        return fmt::format("page:{}", page.number);
    }
    return "city:" + edition.cities[page.city].slug +
           (page.part == 0 ? "" : fmt::format("+{}", page.part));
}

}  // namespace portraits::layout
