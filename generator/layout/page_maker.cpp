#include "generator/layout/page_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "generator/layout/book.h"

namespace portraits::layout {
namespace {

/// What stands for the block that a page takes over from the one before it.
bool takes_rest(const design::FrameSpec& frame) {
    return frame.blocks.size() == 1 && frame.blocks[0].kind == "rest";
}

const design::FrameSpec* rest_frame(const design::PageTemplate* page) {
    if (page == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(page->frames.begin(), page->frames.end(), takes_rest);
    return found == page->frames.end() ? nullptr : &*found;
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

Size trim_of(const design::PageTemplate& page, const design::Design& design) {
    return {page.width.value_or(design.page.width), design.page.height};
}

const design::PageTemplate* continued_by(const design::Design& design, const PlannedPage& page) {
    const std::string& name = design.sequence[page.entry].continued;
    return name.empty() ? nullptr : &design.pages.at(name);
}

}  // namespace

std::vector<FittedPage> PageMaker::make(PlannedPage page, const Tightness& agreed) const {
    const TypesetterPool::Loan loan{*setters_};
    const design::PageTemplate* continued = continued_by(*book_->design, page);
    // What is left over keeps looking at the context of the page that it began on.
    std::deque<PageContext> contexts{context_for(page, loan.setter())};
    std::vector<FittedPage> run;
    run.push_back(fit(fill_frames(contexts.back()), *page.page, home_of(city_of(page), agreed)));
    while (continued != nullptr && !run.back().rests.empty()) {
        page.page = continued;
        ++page.part;
        ++page.number;
        const BlockPtr rest = run.back().rests.front().second;
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
    return {book_,
            &page,
            city,
            Scribe{*book_->styles, setter, lang, accent_of(*book_->styles, swatch)},
            ahead == nullptr ? Length{} : ahead->box.size.height,
            {}};
}

std::vector<FilledFrame> PageMaker::fill_frames(const PageContext& context,
                                                const BlockPtr& rest) const {
    // A city has two pages at most; other texts take as many as they need.
    const bool first_of_two = context.city != nullptr && context.page->part == 0;
    const design::FrameSpec* last =
        first_of_two ? rest_frame(continued_by(*book_->design, *context.page)) : nullptr;
    std::vector<FilledFrame> frames;
    for (const design::FrameSpec& frame : context.page->page->frames) {
        BlockPtr block = takes_rest(frame) ? rest : factory_->fill(frame, context);
        if (block != nullptr) {
            frames.push_back({&frame, std::move(block), last});
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
    page.content.destinations.push_back({destination_of(planned, *book_->edition), {}});
    if (planned.city == PlannedPage::no_city && planned.part == 0) {
        page.content.destinations.push_back({place_of_template(planned.page->name), {}});
    }
    page.surplus = std::move(fitted.surplus);
    return page;
}

std::string name_of(const PlannedPage& page, const record::Edition& edition) {
    std::string name = page.page->name;
    if (page.city != PlannedPage::no_city) {
        name += " " + edition.cities[page.city].slug;
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
