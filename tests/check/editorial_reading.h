#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/check/editorial.h"
#include "generator/record/edition.h"

namespace portraits::check::testing {

/// Reads a text as the file `name`; the text has no errors.
inline record::Value read(const std::string& name, std::string text) {
    Diagnostics diagnostics;
    return record::parse_yaml(std::make_shared<const SourceFile>(name, std::move(text)),
                              diagnostics);
}

/// An edition of records, the first in the file `one.yaml`, the second in `two.yaml`; further ones by their number. What
/// a record leaves out is not there.
inline record::Edition edition_of(const std::vector<std::string>& records,
                                  const std::string& own = "") {
    const std::string lang = own.starts_with("lang:") ? "" : "lang: en-GB\n";
    const std::string head = lang + "date: 2016-11-15\n";
    Diagnostics diagnostics;
    record::Edition edition =
        record::read_edition(read("edition.yaml", head + own), "edition", diagnostics);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::string slug = i == 0 ? "one" : i == 1 ? "two" : std::to_string(i + 1);
        record::City city = record::read_city(read(slug + ".yaml", records[i]), slug, diagnostics);
        city.lang = city.lang.empty() ? edition.lang : city.lang;
        edition.cities.push_back(std::move(city));
    }
    return edition;
}

/// Whether a rule asks a dictionary; loading one takes longer than all rules together.
inline bool asks_dictionary(std::string_view rule) {
    return rule.empty() || rule == "text-spelling" || rule == "text-ise" ||
           rule == "list-capitals" || rule == "city-spelling";
}

/// What one rule says, as a person reads it; all rules if it is empty.
inline std::string said(std::string_view rule, const record::Edition& edition) {
    Diagnostics found;
    check_editorially(edition,
                      {asks_dictionary(rule) ? usual_dictionaries() : std::filesystem::path{}, {}},
                      found);
    std::string text;
    for (const Diagnostic& finding : found.sorted()) {
        if (rule.empty() || finding.rule == rule) {
            text += render(finding);
        }
    }
    return text;
}

}  // namespace portraits::check::testing
