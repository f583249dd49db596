#pragma once

#include <vector>

#include "generator/design/design.h"
#include "generator/ink/document.h"
#include "generator/layout/block_factory.h"
#include "generator/layout/fit.h"
#include "generator/layout/page_context.h"
#include "generator/layout/page_plan.h"
#include "generator/layout/typesetter_pool.h"

namespace portraits::layout {

/// Makes the pages of a book, one entry of its sequence at a time. Safe to share between threads.
class PageMaker {
public:
    /// The arguments outlive the maker.
    PageMaker(const Book& book, const BlockFactory& factory, TypesetterPool& setters)
        : book_{&book}, factory_{&factory}, setters_{&setters} {}

    /// A page, and those that take what it leaves over: one at most for a city, else as many as it takes. Levers that the edition's
    /// pages have agreed on begin at `agreed`.
    [[nodiscard]] std::vector<FittedPage> make(PlannedPage first, const Tightness& agreed) const;

    /// The page around its content: background, structure, the place that links go to.
    [[nodiscard]] ink::Page finish(const PlannedPage& planned, FittedPage fitted) const;

private:
    [[nodiscard]] const record::City* city_of(const PlannedPage& page) const;
    [[nodiscard]] PageContext context_for(const PlannedPage& page,
                                          const text::Typesetter& setter) const;
    [[nodiscard]] std::vector<FilledFrame> fill_frames(const PageContext& context,
                                                       const BlockPtr& rest = nullptr) const;

    const Book* book_;
    const BlockFactory* factory_;
    TypesetterPool* setters_;
};

/// A page's name in reports: its template's, and the city's.
std::string name_of(const PlannedPage& page, const record::Edition& edition);
/// The place that links and bookmarks to a page go to.
std::string destination_of(const PlannedPage& page, const record::Edition& edition);

}  // namespace portraits::layout
