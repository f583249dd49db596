#include "generator/check/editorial.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "generator/check/editorial_lexicon.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_settings.h"
#include "generator/check/editorial_waivers.h"

namespace portraits::check {
namespace {

std::set<std::string> languages_of(const record::Edition& edition) {
    std::set<std::string> languages{edition.lang};
    for (const record::City& city : edition.cities) {
        languages.insert(city.lang);
    }
    languages.erase("");
    return languages;
}

Diagnostics run_rules(const Manuscript& manuscript, const Settings& settings) {
    Diagnostics found;
    for (const Rule* rule : all_rules()) {
        const Setting& setting = settings.find(rule->name)->second;
        if (setting.on) {
            Findings findings{*rule, setting, found};
            rule->check(manuscript, findings);
        }
    }
    return found;
}

using WaiversByFile = std::map<std::string, Waivers>;

WaiversByFile read_waivers(const record::Edition& edition) {
    WaiversByFile waivers;
    const auto add = [&waivers](const record::Value& file) {
        if (file.mark().file) {
            waivers.emplace(file.mark().file->path(), Waivers{file});
        }
    };
    add(edition.value);
    for (const record::City& city : edition.cities) {
        add(city.value);
    }
    return waivers;
}

bool is_allowed(const Diagnostic& finding, WaiversByFile& waivers) {
    if (!finding.mark.known()) {
        return false;
    }
    const auto file = waivers.find(finding.mark.file->path());
    return file != waivers.end() && file->second.allow(finding.rule, finding.mark.line);
}

}  // namespace

std::filesystem::path usual_dictionaries() { return "/usr/share/hunspell"; }

void check_editorially(const record::Edition& edition, const EditorialFiles& files,
                       Diagnostics& diagnostics) {
    const Lexicon lexicon{files.dictionaries, languages_of(edition), read_word_list(files.words)};
    const Manuscript manuscript = read_manuscript(edition, lexicon);
    const Settings settings = read_settings(edition.value["checks"], diagnostics);
    WaiversByFile waivers = read_waivers(edition);
    for (const Diagnostic& finding : run_rules(manuscript, settings).sorted()) {
        if (!is_allowed(finding, waivers)) {
            diagnostics.add(finding);
        }
    }
    for (const auto& [path, each] : waivers) {
        each.report(diagnostics);
    }
}

}  // namespace portraits::check
