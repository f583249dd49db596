#include "generator/cli/city_press.h"

#include <fmt/format.h>

#include <utility>

#include "generator/base/parallel.h"
#include "generator/publish/linearize.h"

namespace portraits::cli {
namespace {

/// Cities that wait for the others of their batch, for each thread: no thread idles for long, and memory stays small.
constexpr std::size_t batch_of_a_thread = 4;

}  // namespace

CityPress::CityPress(Session& session, std::shared_ptr<const write::OutputCondition> condition,
                     Saver saver)
    : session_{session}, condition_{std::move(condition)}, saver_{std::move(saver)} {
    for (unsigned i = 0; i < session.options().jobs; ++i) {
        fonts_.push_back(std::make_shared<write::FontStore>(session.job().fonts));
    }
}

void CityPress::add(CityPages city) {
    waiting_.push_back({std::move(city), {}, {}});
    if (waiting_.size() >= fonts_.size() * batch_of_a_thread) {
        finish();
    }
}

void CityPress::finish() {
    const std::size_t threads = fonts_.size();
    parallel_for(threads, static_cast<unsigned>(threads), [&](std::size_t thread) {
        for (std::size_t i = thread; i < waiting_.size(); i += threads) {
            write(waiting_[i], fonts_[thread]);
        }
    });
    for (Waiting& waiting : waiting_) {
        session_.diagnostics().append(waiting.diagnostics);
        for (CityFile& file : waiting.files) {
            saver_(std::move(file));
        }
    }
    waiting_.clear();
}

void CityPress::write(Waiting& waiting, const std::shared_ptr<write::FontStore>& fonts) const {
    const ink::Job job =
        job_of(waiting.city, session_.job(), session_.edition(), session_.labels());
    close_links(waiting.city, session_.job(), session_.labels());
    if (session_.options().print) {
        write_file(waiting, job, write::Medium::Print, fonts);
    }
    if (session_.options().screen) {
        write_file(waiting, job, write::Medium::Screen, fonts);
    }
}

void CityPress::write_file(Waiting& waiting, const ink::Job& job, write::Medium medium,
                           const std::shared_ptr<write::FontStore>& fonts) const {
    write::PdfWriter writer{job, medium, {fonts, condition_, session_.options().sheets}};
    const std::vector<ink::Page>& pages = waiting.city.pages;
    for (std::size_t place = 0; place < pages.size(); ++place) {
        if (const Result<void> added = writer.add(place, pages[place]); !added) {
            waiting.diagnostics.add(added.error());
            return;
        }
    }
    Result<std::string> bytes = writer.finish(outline_of(waiting.city, session_.edition()));
    if (bytes && session_.options().linearize && medium == write::Medium::Screen) {
        bytes = publish::linearized(bytes.value());
    }
    waiting.diagnostics.append(writer.diagnostics());
    if (!bytes) {
        waiting.diagnostics.add(bytes.error());
        return;
    }
    waiting.files.push_back(
        {fmt::format("cities/{}.{}.pdf", session_.edition().cities[waiting.city.city].slug,
                     medium == write::Medium::Print ? "print" : "screen"),
         std::move(bytes).value()});
}

}  // namespace portraits::cli
