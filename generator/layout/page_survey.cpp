#include "generator/layout/page_survey.h"

#include <algorithm>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/layout/footnotes.h"

namespace portraits::layout {
namespace {

/// The first time no number is known, the second time all are, and mostly right: a third time is needed where a number moves a line to
/// another page. More come from numbers that chase each other.
constexpr int most_rounds = 6;

std::vector<Run> set_all(const BookPlan& plan, const PageSetter& setter) {
    std::vector<Run> runs(plan.runs());
    parallel_for(runs.size(), setter.jobs,
                 [&](std::size_t i) { runs[i] = setter.maker.make(plan.first_of(i), {}); });
    return runs;
}

bool note_sizes(BookPlan& plan, const std::vector<Run>& runs) {
    bool as_planned = true;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        as_planned = plan.note_size(run_of(plan.first_of(i)), runs[i].size()) && as_planned;
    }
    return as_planned;
}

/// The named places in the order of their pages.
std::vector<Anchor> anchors_in(const BookPlan& plan, const std::vector<Run>& runs) {
    std::vector<Anchor> anchors;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        int number = plan.first_of(i).number;
        for (const FittedPage& page : runs[i]) {
            for (const ink::Destination& place : page.content.destinations) {
                anchors.push_back({place.name, place.title, place.level, number, place.mark});
            }
            ++number;
        }
    }
    return anchors;
}

Runs by_key(const BookPlan& plan, std::vector<Run> runs) {
    Runs result;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!plan.first_of(i).is_blank) {
            result.emplace(run_of(plan.first_of(i)), std::move(runs[i]));
        }
    }
    return result;
}

/// A note without a mark is a warning: nobody would read it.
void check_notes(const Book& book, Diagnostics& diagnostics) {
    const record::Value notes = note_texts(book);
    for (const record::Value::Entry& note : notes.entries()) {
        if (book.references.find("mark:" + note.key) == nullptr) {
            diagnostics.warning(note.mark, "no text has the mark of this note",
                                "write [^" + note.key + "] where it belongs", "reference");
        }
    }
}

}  // namespace

void count_runs(BookPlan& plan, const PageSetter& setter) {
    const Book& book = plan.book();
    for (std::size_t i = 0; i < book.design->sequence.size(); ++i) {
        const design::SequenceEntry& entry = book.design->sequence[i];
        if (entry.continued.empty() || entry.each_city) {
            continue;
        }
        for (const RunKey run : runs_of(*book.design, *book.edition, i)) {
            static_cast<void>(
                plan.note_size(run, setter.maker.make(first_page(*book.design, run), {}).size()));
        }
    }
    plan.renew();
}

Runs settle_references(BookPlan& plan, Book& book, const PageSetter& setter,
                       Diagnostics& diagnostics) {
    const LabelIn label = [&book](std::string_view key, std::string_view lang) {
        return book.labels_in(lang).get(key);
    };
    for (int round = 0; round < most_rounds; ++round) {
        plan.renew();
        std::vector<Run> runs = set_all(plan, setter);
        const bool as_planned = note_sizes(plan, runs);
        std::vector<Anchor> anchors = anchors_in(plan, runs);
        if (as_planned && std::ranges::equal(anchors, book.references.anchors())) {
            check_notes(book, diagnostics);
            return by_key(plan, std::move(runs));
        }
        book.references = References{std::move(anchors), label};
    }
    diagnostics.error({}, "the page numbers in the texts do not settle",
                      "name fewer pages where a line more would begin a page", "reference");
    plan.renew();
    return {};
}

}  // namespace portraits::layout
