// What would stand in the way of the document, without writing it to disk.

#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

#include "generator/cli/check_editorial.h"
#include "generator/cli/check_preflight.h"
#include "generator/cli/commands.h"
#include "generator/cli/press_condition.h"
#include "generator/cli/progress.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/layout/fit_report.h"

namespace portraits::cli {
namespace {

using Preflights = std::vector<check::pdf::Report>;

/// Composes the pages and reads back what is written of them; if they cannot all be composed, there is nothing to read.
Preflights compose_and_read_back(Session& session,
                                 std::shared_ptr<const write::OutputCondition> condition) {
    const Timings::Phase phase{session.timings(), "compose"};
    const std::size_t errors_before = session.diagnostics().count(Level::Error);
    PreflightRun preflight{session, std::move(condition)};
    Progress progress{"checked", session.options().quiet};
    const auto sink = [&](std::size_t place, ink::Page page) {
        preflight.add(place, std::move(page));
        progress.step();
    };
    const std::vector<ink::OutlineEntry> outline =
        compose_chosen(session.composer(), session.options(), sink, session.diagnostics());
    const bool whole = session.diagnostics().count(Level::Error) == errors_before;
    return whole ? preflight.finish(outline) : Preflights{};
}

std::string as_text(const layout::FitReport& fit, const Preflights& preflights) {
    std::string text = layout::to_text(fit);
    for (const check::pdf::Report& report : preflights) {
        text += to_text(report);
    }
    return text;
}

std::string as_json(const layout::FitReport& fit, const Preflights& preflights) {
    std::string reports;
    for (const check::pdf::Report& report : preflights) {
        reports += (reports.empty() ? "" : ",") + to_json(report);
    }
    return fmt::format("{{\"fit\":{},\"preflight\":[{}]}}\n", layout::to_json(fit), reports);
}

}  // namespace

Exit check(const Options& options) {
    if (!options.explain.empty()) {
        return explain_rule(options);
    }
    Session session{options};
    auto condition = session.read() ? open_press(session) : nullptr;
    if (condition) {
        check_editorial(session);
        const Preflights preflights = compose_and_read_back(session, std::move(condition));
        const layout::FitReport& fit = session.composer().fit_report();
        // A log for machines stands alone on standard output.
        if (options.format != Format::Sarif) {
            print(options.format == Format::Json ? as_json(fit, preflights)
                                                 : as_text(fit, preflights));
        }
    }
    return session.end();
}

}  // namespace portraits::cli
