#include "generator/cli/check_preflight.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/cli/selection.h"

namespace portraits::cli {
namespace {

namespace pdf = check::pdf;

/// True for a page whose template has no frames. Its name begins with the template's: `inside cover`, `portrait tarn`.
bool is_blank_by_design(const design::Design& design, const ink::Page& page) {
    return std::any_of(design.pages.begin(), design.pages.end(), [&page](const auto& drawn) {
        const std::string& name = drawn.first;
        return drawn.second.frames.empty() && page.name.starts_with(name) &&
               (page.name.size() == name.size() || page.name[name.size()] == ' ');
    });
}

/// The record of the city that the page shows, or else the edition's.
std::string record_of(const Session& session, const ink::Page& page) {
    for (const record::City& city : session.edition().cities) {
        if (shows_city(page, {city.slug})) {
            const SourceMark mark = city.value.mark();
            return mark.file ? mark.file->path() : "";
        }
    }
    return session.options().edition.string();
}

/// True where the layout fills its pages up to whole sheets: a brochure, not a single sheet.
bool is_stitched(const design::Design& design) {
    return std::any_of(design.sequence.begin(), design.sequence.end(),
                       [](const design::SequenceEntry& entry) { return entry.fill_to_four; });
}

pdf::Limits limits_of(const Session& session, const write::OutputCondition& condition) {
    pdf::Limits limits;
    limits.ink = condition.ink_limit;
    limits.bleed = session.design().bleed.to_mm();
    if (!session.options().only.empty() || !is_stitched(session.design())) {
        limits.pages_in_a_sheet = 1;
    }
    return limits;
}

/// How the run is to end after a report: the findings themselves stand in it.
void sum_up(const pdf::Report& report, bool tolerant, Diagnostics& diagnostics) {
    const std::size_t errors = report.count(Level::Error);
    const std::size_t warnings = report.count(Level::Warning);
    if (errors + warnings > 0) {
        const Level level = errors > 0 && !tolerant ? Level::Error : Level::Warning;
        diagnostics.add({level,
                         {},
                         fmt::format("the preflight of the {} file finds {} errors and {} warnings",
                                     pdf::name_of(report.medium), errors, warnings),
                         "each stands in the report, with its page and rule",
                         "preflight"});
    }
}

pdf::Medium medium_of(const PrintedFile& file) {
    return file.path.string().ends_with(".print.pdf") ? pdf::Medium::Print : pdf::Medium::Screen;
}

}  // namespace

PreflightRun::PreflightRun(Session& session,
                           std::shared_ptr<const write::OutputCondition> condition)
    : session_{session},
      limits_{limits_of(session, *condition)},
      press_{session.job(), session.options(), std::move(condition)} {}

void PreflightRun::add(std::size_t place, ink::Page page) {
    note_source(place, page);
    press_.add(place, std::move(page), session_.diagnostics());
}

void PreflightRun::note_source(std::size_t place, const ink::Page& page) {
    if (sources_.size() <= place) {
        sources_.resize(place + 1);
    }
    pdf::PageSource& source = sources_[place];
    source.name = page.name;
    source.record = record_of(session_, page);
    source.blank = is_blank_by_design(session_.design(), page);
    for (const ink::PageFrame& frame : page.frames) {
        source.blocks.push_back({frame.name, frame.box});
    }
}

std::vector<pdf::Report> PreflightRun::finish(const std::vector<ink::OutlineEntry>& outline) {
    const Timings::Phase phase{session_.timings(), "preflight"};
    files_ = press_.finish(outline, session_.diagnostics());
    std::vector<pdf::Report> reports(files_.size());
    parallel_for(files_.size(), session_.options().jobs, [&](std::size_t i) {
        reports[i] = pdf::check_file(files_[i].bytes, files_[i].path.filename().string(),
                                     medium_of(files_[i]), limits_, sources_);
    });
    for (const pdf::Report& report : reports) {
        sum_up(report, session_.options().despite_findings, session_.diagnostics());
    }
    return reports;
}

}  // namespace portraits::cli
