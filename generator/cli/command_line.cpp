// The command line's grammar, in CLI11. Only it and the files of the grammar know the library: the commands take plain `Options`.

#include "generator/cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <thread>

#include "generator/cli/grammar.h"
#include "generator/record/nearest.h"

#ifndef PORTRAITS_VERSION
#error "the build gives PORTRAITS_VERSION"
#endif

namespace portraits::cli {
namespace {

void add_check(CLI::App& app, Options& options, Flags& flags) {
    CLI::App& check = add_command(app, options, Command::Check, "check",
                                  "the records, the fit of every page and a preflight of what "
                                  "build writes; writes no document",
                                  "check data/editions/specimen.yaml --strict");
    add_edition(check, options);
    check.get_option("EDITION")->required(false);
    check.add_flag("--print", flags.print, "preflight the print file alone");
    check.add_flag("--screen", flags.screen, "preflight the screen file alone");
    check.add_option("--explain", options.explain, "explain an editorial rule, or list all")
        ->type_name("RULE|all");
    add_common(check, options,
               {{"text", Format::Text}, {"json", Format::Json}, {"sarif", Format::Sarif}});
}

void add_dump(CLI::App& app, Options& options) {
    CLI::App& dump = add_command(app, options, Command::Dump, "dump",
                                 "what a phase hands to the next one, as text",
                                 "dump data/editions/specimen.yaml --phase ink --only port-lumen");
    add_edition(dump, options);
    add_choice<DumpPhase>(
        dump, "--phase", options.phase,
        {{"record", DumpPhase::Record}, {"design", DumpPhase::Design}, {"ink", DumpPhase::Ink}},
        "which phase; default: ink");
    add_common(dump, options);
}

void add_fonts(CLI::App& app, Options& options) {
    CLI::App& fonts = add_command(
        app, options, Command::Fonts, "fonts",
        "which file serves each family, style and script, and what is missing", "fonts");
    add_common(fonts, options);
}

void add_schema(CLI::App& app, Options& options) {
    CLI::App& schema =
        add_command(app, options, Command::Schema, "schema", "the JSON Schema that editors use",
                    "schema portraits --of city");
    schema.add_option("LAYOUT", options.layout, "a folder of the layouts")
        ->required()
        ->type_name("");
    add_choice<SchemaKind>(schema, "--of", options.schema,
                           {{"city", SchemaKind::City}, {"edition", SchemaKind::Edition}},
                           "of which kind of file; default: city");
    add_common(schema, options);
}

void add_new(CLI::App& app, Options& options) {
    CLI::App& command = add_command(app, options, Command::New, "new",
                                    "a commented record to fill in", "new city kisumu");
    command.add_option("KIND", options.schema, "city or edition")
        ->required()
        ->transform(CLI::CheckedTransformer(
                        std::vector<std::pair<std::string, SchemaKind>>{
                            {"city", SchemaKind::City}, {"edition", SchemaKind::Edition}})
                        .description(""))
        ->type_name("");
    command.add_option("SLUG", options.slug, "its short name, which becomes the file's name")
        ->required()
        ->type_name("");
    command
        .add_option("-o,--out", options.out,
                    "the folder of the record; default: data/cities or data/editions")
        ->type_name("DIR");
    add_common(command, options);
}

void add_import(CLI::App& app, Options& options) {
    CLI::App& command =
        add_command(app, options, Command::Import, "import",
                    "city records from a table (CSV), and with --export back to one",
                    "import answers.csv --map columns.yaml");
    command.add_option("TABLE", options.table, "the table")->required()->type_name("");
    command.add_flag("--export", options.export_table, "write the table from the records");
    command
        .add_option("--map", options.mapping,
                    "says which column fills which key; default: columns are called by the keys")
        ->type_name("FILE");
    command
        .add_option("--records", options.records, "the folder of the records; default: data/cities")
        ->type_name("DIR");
    command.add_flag("--overwrite", options.overwrite, "write over records that are there");
    add_common(command, options);
}

Diagnostic usage_error(std::string message, std::string hint = {}) {
    return {Level::Error, {}, std::move(message), std::move(hint), {}};
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

/// Why a word that no option or argument took does not belong there.
Diagnostic unexpected(const std::string& word, const CLI::App& app, const CLI::App* command) {
    const std::string help = fmt::format("see portraits{}{} --help", command ? " " : "",
                                         command ? command->get_name() : "");
    const bool option = word.starts_with('-');
    const std::vector<std::string> known = option    ? option_names(command ? *command : app)
                                           : command ? std::vector<std::string>{}
                                                     : command_names(app);
    const std::string meant = record::nearest(word.substr(0, word.find('=')), known);
    const std::string_view what = option    ? "unknown option"
                                  : command ? "one argument too many:"
                                            : "unknown command";
    return usage_error(fmt::format("{} {}", what, word),
                       meant.empty() ? help : fmt::format("did you mean `{}`?", meant));
}

/// CLI11's messages in the form of a diagnostic.
Diagnostic in_our_words(const CLI::ParseError& error, const CLI::App* command) {
    std::string message = error.what();
    std::replace(message.begin(), message.end(), '\n', ' ');
    const bool sentence = message.size() > 1 && std::islower(message[1]) != 0;
    if (sentence) {
        message[0] = static_cast<char>(std::tolower(message[0]));
    }
    return usage_error(message, fmt::format("see portraits{}{} --help", command ? " " : "",
                                            command ? command->get_name() : ""));
}

void add_commands(CLI::App& app, Options& options, Flags& flags) {
    app.name("portraits");
    app.set_version_flag("--version", "portraits " PORTRAITS_VERSION);
    app.allow_extras();
    app.footer("portraits COMMAND --help tells a command's options.");
    add_build(app, options, flags);
    add_cities(app, options, flags);
    add_proof(app, options);
    add_check(app, options, flags);
    add_dump(app, options);
    add_release(app, options);
    add_fonts(app, options);
    add_schema(app, options);
    add_new(app, options);
    add_import(app, options);
}

}  // namespace

std::variant<Options, Information, Diagnostic> read_command_line(int count,
                                                                 const char* const* words) {
    Options options;
    options.jobs = std::max(1U, std::thread::hardware_concurrency());
    Flags flags;
    CLI::App app{"City records and page templates to a print PDF and a screen PDF."};
    add_commands(app, options, flags);
    const auto command = [&app]() -> const CLI::App* {
        const std::vector<CLI::App*> chosen = app.get_subcommands();
        return chosen.empty() ? nullptr : chosen.front();
    };
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        return Information{app.help()};
    } catch (const CLI::CallForVersion&) {
        return Information{app.version() + "\n"};
    } catch (const CLI::ParseError& error) {
        return in_our_words(error, command());
    }
    if (const std::vector<std::string> extra = app.remaining(true); !extra.empty()) {
        return unexpected(extra.front(), app, command());
    }
    if (command() == nullptr) {
        return usage_error("no command", "see portraits --help");
    }
    if (options.command == Command::Check && options.edition.empty() && options.explain.empty()) {
        return usage_error("EDITION is required", "see portraits check --help");
    }
    options.print = flags.print || !flags.screen;
    options.screen = flags.screen || !flags.print;
    options.sheets.paper = Length::mm(flags.paper);
    return options;
}

}  // namespace portraits::cli
