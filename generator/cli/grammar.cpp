#include "generator/cli/grammar.h"

namespace portraits::cli {

void add_common(CLI::App& app, Options& options, const FormatWords& formats) {
    app.add_option("--layouts", options.layouts, "the folder that holds the layouts")
        ->type_name("DIR");
    app.add_option("--fonts", options.fonts, "the manifest of fonts")->type_name("FILE");
    app.add_flag("--strict", options.strict, "end with 1 if there are warnings");
    add_choice<Format>(app, "--format", options.format, formats,
                       "how diagnostics and reports are written");
    app.add_flag("--timing", options.timing, "say how many seconds each phase took");
    app.add_flag("-q,--quiet", options.quiet, "say nothing but errors");
    app.add_flag("-v,--verbose", options.verbose,
                 "say how each page was made to fit, and all that was found");
}

void add_edition(CLI::App& app, Options& options, Selectable selectable) {
    app.add_option("EDITION", options.edition, "the edition's file, data/editions/….yaml")
        ->required()
        ->type_name("");
    if (selectable == Selectable::Yes) {
        app.add_option("--only", options.only, "these cities' pages alone")
            ->delimiter(',')
            ->type_name("SLUG[,SLUG…]");
    }
    app.add_option("--layout", options.layout,
                   "another layout, such as one for another page; default: the edition's")
        ->type_name("NAME");
    app.add_option("--lang", options.lang, "the language of the labels; default: the edition's")
        ->type_name("TAG");
    app.add_option("-j,--jobs", options.jobs, "how many threads; default: one a core")
        ->check(CLI::Range(1U, 256U).description(""))
        ->type_name("N");
}

void add_out(CLI::App& app, Options& options, const std::string& otherwise) {
    app.add_option("-o,--out", options.out, "where files go; default: " + otherwise)
        ->type_name("DIR");
}

CLI::App& add_command(CLI::App& app, Options& options, Command command, const std::string& name,
                      const std::string& help, const std::string& example) {
    CLI::App& sub = *app.add_subcommand(name, help);
    sub.allow_extras();  // so that a mistyped option can be answered with the one that was meant
    sub.footer("Example: portraits " + example);
    sub.callback([&options, command] { options.command = command; });
    return sub;
}

}  // namespace portraits::cli
