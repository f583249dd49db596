#include "generator/base/file.h"
#include "generator/cli/commands.h"
#include "generator/cli/report.h"
#include "generator/cli/session.h"
#include "generator/record/layout_folders.h"

namespace portraits::cli {

Exit schema(const Options& options) {
    Session session{options};
    if (session.good()) {
        const char* name =
            options.schema == SchemaKind::City ? "city.schema.json" : "edition.schema.json";
        const auto file =
            read_source(record::layout_file(session.project().layouts / options.layout, name));
        if (file) {
            print(file.value()->text());
        } else {
            session.diagnostics().add(file.error());
        }
    }
    return session.end();
}

}  // namespace portraits::cli
