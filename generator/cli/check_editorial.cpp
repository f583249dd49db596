#include "generator/cli/check_editorial.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "generator/check/editorial.h"
#include "generator/check/editorial_registry.h"
#include "generator/cli/report.h"
#include "generator/record/nearest.h"

namespace portraits::cli {
namespace {

/// The project's list of words, which the edition's key `words` names relative to the edition's file.
std::filesystem::path word_list(const Session& session) {
    const std::string named = session.edition().value["words"].text();
    const std::filesystem::path folder = session.options().edition.parent_path();
    return folder / (named.empty() ? "../words.txt" : named);
}

/// Whether a finding stands in the record of one of these cities.
bool is_in_records(const Diagnostic& finding, const Session& session) {
    const std::vector<std::string>& chosen = session.options().only;
    return std::any_of(chosen.begin(), chosen.end(), [&](const std::string& slug) {
        const record::City* city = session.edition().city(slug);
        return city != nullptr && finding.mark.file == city->value.mark().file;
    });
}

}  // namespace

void check_editorial(Session& session) {
    const Timings::Phase phase{session.timings(), "editorial"};
    Diagnostics found;
    check::check_editorially(session.edition(), {check::usual_dictionaries(), word_list(session)},
                             found);
    for (const Diagnostic& finding : found.sorted()) {
        if (session.options().only.empty() || is_in_records(finding, session)) {
            session.diagnostics().add(finding);
        }
    }
}

Exit explain_rule(const Options& options) {
    if (options.explain == "all") {
        print(check::list_of_rules());
        return Exit::Done;
    }
    if (const check::Rule* rule = check::find_rule(options.explain)) {
        print(check::explain(*rule));
        return Exit::Done;
    }
    Diagnostics diagnostics;
    diagnostics.error({}, fmt::format("there is no rule `{}`", options.explain),
                      record::did_you_mean(options.explain, check::rule_names()));
    report(diagnostics, {}, options);
    return Exit::WrongInput;
}

}  // namespace portraits::cli
