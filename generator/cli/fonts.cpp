// Which file serves each family, style and script, what is missing, and which languages are set without hyphens.

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/cli/commands.h"
#include "generator/cli/report.h"
#include "generator/cli/session.h"
#include "generator/text/hyphenator.h"

namespace portraits::cli {
namespace {

struct Row {
    std::string use;   ///< `face`, `fallback` or `hyphenation`
    std::string name;  ///< `Vollkorn 400 italic`, `en-GB`
    std::string scripts;
    std::string path;  ///< empty: there is none for this language
    std::string package;
    bool there = false;
};

bool exists(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Row row_of(const text::FaceEntry& face, std::string use) {
    std::string scripts;
    for (const std::string& script : face.scripts) {
        scripts += (scripts.empty() ? "" : " ") + script;
    }
    if (!face.lang.empty()) {
        scripts += fmt::format("{}({})", scripts.empty() ? "" : " ", face.lang);
    }
    return {std::move(use),
            fmt::format("{} {}{}", face.family, face.weight, face.italic ? " italic" : ""),
            scripts,
            face.path,
            face.package,
            exists(face.path)};
}

std::vector<Row> rows_of(const text::FontManifest& manifest) {
    std::vector<Row> rows;
    for (const text::FaceEntry& face : manifest.faces) {
        rows.push_back(row_of(face, "face"));
    }
    for (const text::FaceEntry& face : manifest.fallbacks) {
        rows.push_back(row_of(face, "fallback"));
    }
    for (const text::PatternEntry& pattern : manifest.patterns) {
        rows.push_back(
            {"hyphenation", pattern.lang, "", pattern.path, pattern.package, exists(pattern.path)});
    }
    return rows;
}

/// The languages that the layouts have labels in.
std::set<std::string> languages(const std::filesystem::path& layouts) {
    std::set<std::string> found;
    std::error_code ignored;
    for (const auto& layout : std::filesystem::directory_iterator{layouts, ignored}) {
        for (const auto& labels :
             std::filesystem::directory_iterator{layout.path() / "labels", ignored}) {
            if (labels.path().extension() == ".yaml") {
                found.insert(labels.path().stem().string());
            }
        }
    }
    return found;
}

/// A row without a file for each language that nobody has patterns for.
void add_unhyphenated(const std::set<std::string>& languages, const text::FontManifest& manifest,
                      std::vector<Row>& rows) {
    const text::Hyphenator hyphenator{manifest.patterns};
    for (const std::string& language : languages) {
        if (!hyphenator.knows(language)) {
            rows.push_back({"hyphenation", language, "", "", "", false});
        }
    }
}

std::string remark_on(const Row& row) {
    if (row.path.empty()) {
        return "no patterns: set without hyphens";
    }
    return row.there ? "" : fmt::format("  missing: package {}", row.package);
}

std::string as_text(const std::vector<Row>& rows) {
    std::string text;
    for (const Row& row : rows) {
        text += fmt::format("{:<12}{:<34}{:<22}{}{}\n", row.use, row.name, row.scripts, row.path,
                            remark_on(row));
    }
    return text;
}

std::string as_json(const std::vector<Row>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Row& row : rows) {
        list.push_back({{"use", row.use},
                        {"name", row.name},
                        {"scripts", row.scripts},
                        {"file", row.path},
                        {"package", row.package},
                        {"there", row.there}});
    }
    return list.dump(1) + "\n";
}

/// A face that is missing is the machine's fault; fallbacks and patterns are needed by some records only.
void tell_missing_faces(const std::vector<Row>& rows, Session& session) {
    for (const Row& row : rows) {
        if (row.use == "face" && !row.there) {
            session.fail({Level::Error,
                          {},
                          fmt::format("the font {} is missing: {}", row.name, row.path),
                          fmt::format("install the package {}", row.package),
                          {}});
        }
    }
}

}  // namespace

Exit fonts(const Options& options) {
    Session session{options};
    if (session.good()) {
        session.read_fonts();
        std::vector<Row> rows = rows_of(session.manifest());
        add_unhyphenated(languages(session.project().layouts), session.manifest(), rows);
        print(options.format == Format::Json ? as_json(rows) : as_text(rows));
        tell_missing_faces(rows, session);
    }
    return session.end();
}

}  // namespace portraits::cli
