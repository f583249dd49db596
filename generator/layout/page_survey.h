#pragma once

#include <map>
#include <vector>

#include "generator/layout/book_plan.h"
#include "generator/layout/page_maker.h"

namespace portraits::layout {

/// A page and those that take what it leaves over.
using Run = std::vector<FittedPage>;
using Runs = std::map<RunKey, Run>;

/// Sets runs of pages on some threads.
struct PageSetter {
    const PageMaker& maker;
    unsigned jobs = 1;
};

/// Counts the pages of runs that may take more than one, those of cities left out, and plans with them. How many a run takes does not
/// depend on the numbers it shows, so it is made once to count its pages and once more when they are known.
void count_runs(BookPlan& plan, const PageSetter& setter);

/// Sets a document whose texts refer to places by name, until the numbers they show are those of the places, and gives out the last
/// setting. The book's references are then whole.
Runs settle_references(BookPlan& plan, Book& book, const PageSetter& setter,
                       Diagnostics& diagnostics);

}  // namespace portraits::layout
