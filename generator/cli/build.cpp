// The document: composed once, written twice. Both files are finished beside their places before the first is put there, so
// that a run with errors leaves what was there before.

#include <memory>
#include <utility>
#include <vector>

#include "generator/base/file.h"
#include "generator/cli/commands.h"
#include "generator/cli/press.h"
#include "generator/cli/press_condition.h"
#include "generator/cli/progress.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"

namespace portraits::cli {
namespace {

std::vector<PendingFile> compose_and_write(
    Session& session, std::shared_ptr<const write::OutputCondition> condition) {
    const Timings::Phase phase{session.timings(), "compose"};
    Press press{session.job(), session.options(), std::move(condition)};
    Progress progress{"composed", session.options().quiet};
    const auto sink = [&](std::size_t place, ink::Page page) {
        const Timings::Phase writing{session.timings(), "write"};
        press.add(place, std::move(page), session.diagnostics());
        progress.step();
    };
    const std::vector<ink::OutlineEntry> outline =
        compose_chosen(session.composer(), session.options(), sink, session.diagnostics());
    if (!session.good()) {
        return {};
    }
    const Timings::Phase finishing{session.timings(), "finish"};
    auto files = press.save(outline, session.diagnostics());
    if (!files) {
        session.fail(files.error());
        return {};
    }
    return std::move(files).value();
}

void save(Session& session, std::vector<PendingFile> files) {
    const Timings::Phase phase{session.timings(), "save"};
    for (PendingFile& file : files) {
        if (const Result<void> saved = file.put(); !saved) {
            session.fail(saved.error());
            return;
        }
        print(file.place().string() + "\n");
    }
}

}  // namespace

Exit build(const Options& options) {
    Session session{options};
    auto condition = session.read() ? open_press(session) : nullptr;
    if (condition) {
        std::vector<PendingFile> files = compose_and_write(session, std::move(condition));
        if (session.good()) {
            save(session, std::move(files));
        }
    }
    return session.end();
}

}  // namespace portraits::cli
