#include "generator/cli/press_condition.h"

#include <fmt/format.h>

#include <utility>

#include "generator/design/presses_file.h"

namespace portraits::cli {
namespace {

using Condition = std::shared_ptr<const write::OutputCondition>;

Condition shared(write::OutputCondition condition) {
    return std::make_shared<const write::OutputCondition>(std::move(condition));
}

/// The printer's own profile: what it is called and how much ink it stands, it says itself.
Condition open_given(Session& session) {
    write::OutputCondition given;
    given.identifier = "Custom";
    given.path = session.options().icc;
    auto opened = write::open_condition(std::move(given));
    if (!opened) {
        session.diagnostics().add(opened.error());
        return nullptr;
    }
    opened.value().ink_limit = write::ink_limit_of(opened.value());
    return shared(std::move(opened).value());
}

Condition open_entry(Session& session, const design::PressEntry& press) {
    auto opened = write::open_condition({press.condition.empty() ? press.name : press.condition,
                                         press.condition.empty() ? "" : "http://www.color.org",
                                         press.says, press.ink_limit, press.profile, nullptr});
    if (!opened) {
        Diagnostic why = opened.error();
        why.hint =
            fmt::format("install the package {}, or name another profile by --icc", press.package);
        session.fail(std::move(why));
        return nullptr;
    }
    return shared(std::move(opened).value());
}

}  // namespace

std::shared_ptr<const write::OutputCondition> open_press(Session& session) {
    const Timings::Phase phase{session.timings(), "read"};
    if (!session.options().icc.empty()) {
        return open_given(session);
    }
    const design::PressesFile file =
        design::read_press_manifest(session.project().presses, session.diagnostics());
    if (!session.good()) {
        return nullptr;
    }
    const record::Value wanted = session.design().raw["press"];
    const design::PressEntry* press = file.find(wanted.text());
    if (press == nullptr) {
        session.diagnostics().error(wanted.mark(), fmt::format("no press {}", wanted.text()),
                                    "fonts/presses.yaml names them");
        return nullptr;
    }
    return open_entry(session, *press);
}

}  // namespace portraits::cli
