// What a phase hands to the next one, as text that a person can read and a diff can compare.

#include "generator/ink/dump.h"

#include <map>
#include <string>

#include "generator/cli/commands.h"
#include "generator/cli/dump_text.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"

namespace portraits::cli {
namespace {

void dump_records(Session& session) {
    session.read_edition();
    print(records_as_text(session.edition()));
}

void dump_design(Session& session) {
    session.read_edition();
    print(design_as_text(session.design()));
}

void dump_ink(Session& session) {
    if (!session.read()) {
        return;
    }
    std::map<std::size_t, std::string> pages;
    {
        const Timings::Phase phase{session.timings(), "compose"};
        const auto sink = [&](std::size_t place, const ink::Page& page) {
            const Timings::Phase dumping{session.timings(), "dump"};
            pages.insert_or_assign(place, ink::dump(page, session.job()));
        };
        compose_chosen(session.composer(), session.options(), sink, session.diagnostics());
    }
    for (const auto& [place, text] : pages) {
        print(text);
    }
}

}  // namespace

Exit dump(const Options& options) {
    Session session{options};
    if (session.good()) {
        switch (options.phase) {
            case DumpPhase::Record: dump_records(session); break;
            case DumpPhase::Design: dump_design(session); break;
            case DumpPhase::Ink: dump_ink(session); break;
        }
    }
    return session.end();
}

}  // namespace portraits::cli
