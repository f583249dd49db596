#include "generator/cli/report_sarif.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "generator/check/editorial_registry.h"

namespace portraits::cli {
namespace {

using Json = nlohmann::ordered_json;

/// In the words of SARIF 2.1.0 (3.27.10), which only happen to be those of our reports.
std::string_view level_of(Level level) {
    switch (level) {
        case Level::Note: return "note";
        case Level::Warning: return "warning";
        case Level::Error: return "error";
    }
    return "error";
}

/// The rules that found something, in the order in which they first did.
Json rules_of(const std::vector<Diagnostic>& diagnostics) {
    Json rules = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool known = std::any_of(rules.begin(), rules.end(), [&](const Json& rule) {
            return rule["id"] == diagnostic.rule;
        });
        if (diagnostic.rule.empty() || known) {
            continue;
        }
        Json rule;
        rule["id"] = diagnostic.rule;
        if (const check::Rule* editorial = check::find_rule(diagnostic.rule)) {
            rule["shortDescription"]["text"] = editorial->title;
            rule["fullDescription"]["text"] = editorial->explanation;
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

/// Columns count in bytes in a mark, and in characters in a log.
std::size_t characters_in(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

Json region_of(const SourceMark& mark) {
    const std::string_view line = mark.file->line(mark.line);
    const std::size_t start = std::min(mark.column - 1, line.size());
    const std::size_t first = characters_in(line.substr(0, start)) + 1;
    Json region{{"startLine", mark.line}, {"startColumn", first}};
    if (mark.length > 0) {
        region["endColumn"] = first + characters_in(line.substr(start, mark.length));
    }
    return region;
}

Json location_of(const SourceMark& mark) {
    Json place;
    place["artifactLocation"]["uri"] =
        std::filesystem::path{mark.file->path()}.lexically_normal().generic_string();
    if (mark.known()) {
        place["region"] = region_of(mark);
    }
    Json location;
    location["physicalLocation"] = std::move(place);
    return location;
}

Json result_of(const Diagnostic& diagnostic) {
    Json result;
    if (!diagnostic.rule.empty()) {
        result["ruleId"] = diagnostic.rule;
    }
    result["level"] = level_of(diagnostic.level);
    const std::string hint = diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint;
    result["message"]["text"] = diagnostic.message + hint;
    if (diagnostic.mark.file) {
        result["locations"] = Json::array({location_of(diagnostic.mark)});
    }
    return result;
}

}  // namespace

#ifndef PORTRAITS_VERSION
#error "the build gives PORTRAITS_VERSION"
#endif

std::string run_as_sarif(const Diagnostics& diagnostics) {
    const std::vector<Diagnostic> sorted = diagnostics.sorted();
    Json run;
    run["tool"]["driver"] = {
        {"name", "portraits"}, {"version", PORTRAITS_VERSION}, {"rules", rules_of(sorted)}};
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = Json::array();
    for (const Diagnostic& diagnostic : sorted) {
        run["results"].push_back(result_of(diagnostic));
    }
    Json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace portraits::cli
