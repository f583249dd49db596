#include <fmt/format.h>

#include <filesystem>

#include "generator/base/file.h"
#include "generator/cli/commands.h"
#include "generator/cli/record_template.h"
#include "generator/cli/report.h"
#include "generator/cli/session.h"
#include "generator/record/record_file.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view layout = "portraits";

/// Where the record goes, or why it cannot.
Result<fs::path> place_of(const Options& options) {
    if (!record::is_slug(options.slug)) {
        return Diagnostic{
            Level::Error,
            {},
            fmt::format("{} cannot name a record", options.slug),
            "a short name has lower-case letters a to z, digits and hyphens: `villa-maria`",
            {}};
    }
    const char* usual = options.schema == SchemaKind::City ? "data/cities" : "data/editions";
    const fs::path path =
        (options.out.empty() ? fs::path{usual} : options.out) / (options.slug + ".yaml");
    std::error_code ignored;
    if (fs::exists(path, ignored)) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("{} is there already", path.string()),
                          "take another short name",
                          {}};
    }
    return path;
}

/// The schema's path as an editor that opens the record finds it.
std::string reference_to(const fs::path& schema, const fs::path& record) {
    const fs::path folder = fs::weakly_canonical(fs::absolute(record)).parent_path();
    return fs::weakly_canonical(fs::absolute(schema)).lexically_relative(folder).generic_string();
}

void write_template(Session& session, const fs::path& path) {
    const char* name =
        session.options().schema == SchemaKind::City ? "city.schema.json" : "edition.schema.json";
    const fs::path schema = session.project().layouts / layout / name;
    const auto file = read_source(schema);
    if (!file) {
        session.fail(file.error());
        return;
    }
    const std::string text = record_template(file.value()->text(), reference_to(schema, path));
    if (const Result<void> written = write_whole(path, text); !written) {
        session.fail(written.error());
        return;
    }
    print(path.string() + "\n");
}

}  // namespace

Exit new_record(const Options& options) {
    Session session{options};
    const Result<fs::path> path = place_of(options);
    if (!path) {
        session.diagnostics().add(path.error());
    } else if (session.good()) {
        write_template(session, path.value());
    }
    return session.end();
}

}  // namespace portraits::cli
