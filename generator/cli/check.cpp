// What would stand in the way of the document, without writing it.

#include "generator/cli/check_editorial.h"
#include "generator/cli/commands.h"
#include "generator/cli/progress.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/layout/fit_report.h"

namespace portraits::cli {
namespace {

void compose(Session& session) {
    const Timings::Phase phase{session.timings(), "compose"};
    Progress progress{"checked", session.options().quiet};
    const auto sink = [&](std::size_t, const ink::Page&) { progress.step(); };
    compose_chosen(session.composer(), session.options(), sink, session.diagnostics());
}

}  // namespace

Exit check(const Options& options) {
    Session session{options};
    if (session.read()) {
        check_editorial(session);
        compose(session);
        const layout::FitReport& fit = session.composer().fit_report();
        print(options.format == Format::Json ? layout::to_json(fit) : layout::to_text(fit));
    }
    return session.end();
}

}  // namespace portraits::cli
