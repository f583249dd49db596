// The command line's grammar, in CLI11. The only file that knows the library: the commands take plain `Options`.

#include "generator/cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <thread>

#include "generator/record/nearest.h"

#ifndef PORTRAITS_VERSION
#error "the build gives PORTRAITS_VERSION"
#endif

namespace portraits::cli {
namespace {

struct Flags {
    bool print = false, screen = false;
    double paper = 0.1;  ///< mm: offset paper of 100 g
};

template <typename Enum>
void add_choice(CLI::App& app, const std::string& name, Enum& value,
                const std::vector<std::pair<std::string, Enum>>& words, const std::string& help) {
    std::string list;
    for (const auto& [word, unused] : words) {
        list += (list.empty() ? "" : "|") + word;
    }
    app.add_option(name, value, help)
        ->transform(CLI::CheckedTransformer(words).description(""))
        ->type_name(list);
}

void add_common(CLI::App& app, Options& options,
                std::vector<std::pair<std::string, Format>> formats = {{"text", Format::Text},
                                                                       {"json", Format::Json}}) {
    app.add_option("--layouts", options.layouts, "the folder that holds the layouts")
        ->type_name("DIR");
    app.add_option("--fonts", options.fonts, "the manifest of fonts")->type_name("FILE");
    app.add_flag("--strict", options.strict, "end with 1 if there are warnings");
    add_choice<Format>(app, "--format", options.format, formats,
                       "how diagnostics and reports are written");
    app.add_flag("--timing", options.timing, "say how many seconds each phase took");
    app.add_flag("-q,--quiet", options.quiet, "say nothing but errors");
    app.add_flag("-v,--verbose", options.verbose, "say how each page was made to fit, and all that was found");
}

/// Whether a command can be told to do a few cities alone.
enum class Selectable { No, Yes };

void add_edition(CLI::App& app, Options& options, Selectable selectable = Selectable::Yes) {
    app.add_option("EDITION", options.edition, "the edition's file, data/editions/….yaml")
        ->required()
        ->type_name("");
    if (selectable == Selectable::Yes) {
        app.add_option("--only", options.only, "these cities' pages alone")
            ->delimiter(',')
            ->type_name("SLUG[,SLUG…]");
    }
    app.add_option("--lang", options.lang, "the language of the labels; default: the edition's")
        ->type_name("TAG");
    app.add_option("-j,--jobs", options.jobs, "how many threads; default: one a core")
        ->check(CLI::Range(1U, 256U).description(""))
        ->type_name("N");
}

void add_out(CLI::App& app, Options& options, const std::string& otherwise = "out/<slug>") {
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

void add_sheets(CLI::App& build, Options& options, Flags& flags) {
    build.add_flag("--marks", options.sheets.marks,
                   "print crop, bleed and register marks, a colour bar and a slug line");
    add_choice<write::Imposition>(
        build, "--impose", options.sheets.imposition,
        {{"saddle", write::Imposition::Saddle}, {"2up", write::Imposition::TwoUp}},
        "print two pages a sheet: a stitched booklet, or one after the other");
    build.add_option("--paper", flags.paper, "thickness of the booklet's paper; default: 0.1")
        ->check(CLI::Range(0.0, 1.0).description(""))
        ->type_name("MM");
}

void add_build(CLI::App& app, Options& options, Flags& flags) {
    CLI::App& build = add_command(app, options, Command::Build, "build",
                                  "the document: <slug>.print.pdf and <slug>.screen.pdf",
                                  "build data/editions/specimen.yaml --out proofs --screen");
    add_edition(build, options);
    add_out(build, options);
    build.add_flag("--print", flags.print, "write the print file alone");
    build.add_flag("--screen", flags.screen, "write the screen file alone");
    build.add_option("--icc", options.icc, "the profile of the press; default: the layout's press")
        ->type_name("FILE");
    build.add_flag("--linearize", options.linearize,
                   "lay out the screen file so that a browser shows its first page at once");
    add_sheets(build, options, flags);
    add_common(build, options);
}

/// `2/4`: the second of four shares.
void read_shard(const std::string& text, Shard& shard) {
    const char* const end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, shard.number);
    const bool slash = number.ec == std::errc{} && number.ptr != end && *number.ptr == '/';
    const auto count = slash ? std::from_chars(number.ptr + 1, end, shard.count) : number;
    if (!slash || count.ec != std::errc{} || count.ptr != end || shard.number < 1 ||
        shard.number > shard.count) {
        throw CLI::ValidationError("--shard", "takes K/N, the K-th of N shares, not " + text);
    }
}

void add_cities(CLI::App& app, Options& options, Flags& flags) {
    CLI::App& cities = add_command(
        app, options, Command::Cities, "cities",
        "a PDF for each city, print and screen: cities/<city>.print.pdf, .screen.pdf",
        "cities data/editions/specimen.yaml --only port-lumen --screen");
    add_edition(cities, options);
    add_out(cities, options);
    cities.add_flag("--print", flags.print, "write the print files alone");
    cities.add_flag("--screen", flags.screen, "write the screen files alone");
    cities.add_option("--icc", options.icc, "the profile of the press; default: the layout's press")
        ->type_name("FILE");
    cities.add_option_function<std::string>(
              "--shard", [&options](const std::string& text) { read_shard(text, options.shard); },
              "the K-th of N shares of the cities, for release --merge")
        ->type_name("K/N");
    add_common(cities, options);
}

void add_release(CLI::App& app, Options& options) {
    CLI::App& release = add_command(
        app, options, Command::Release, "release",
        "the document, each city, proofs and reports with catalogue, manifest, checksums, gallery "
        "and archives",
        "release data/editions/specimen.yaml --out specimen-1.0");
    add_edition(release, options, Selectable::No);
    add_out(release, options, "out/<slug>/release");
    release.add_option("--icc", options.icc,
                       "the profile of the press; default: the layout's press")
        ->type_name("FILE");
    release.add_option("--merge", options.merge,
                       "take the cities' files from these folders, which cities --shard has filled")
        ->type_name("DIR");
    release.add_flag("--despite-findings", options.despite_findings,
                     "hand out what the preflight finds errors in; its reports tell them");
    add_common(release, options);
}

void add_proof(CLI::App& app, Options& options) {
    CLI::App& proof =
        add_command(app, options, Command::Proof, "proof", "PNG of every page and a contact sheet",
                    "proof data/editions/specimen.yaml --only port-lumen --dpi 150");
    add_edition(proof, options);
    add_out(proof, options);
    proof.add_flag("--overlay", options.overlay, "show frames, grid and baselines over the pages");
    proof.add_option("--dpi", options.dpi, "pixels an inch; default: 100")
        ->check(CLI::Range(10.0, 1200.0).description(""))
        ->type_name("N");
    add_common(proof, options);
}

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
    add_common(
        check, options,
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
    command
        .add_option("KIND", options.schema, "city or edition")
        ->required()
        ->transform(CLI::CheckedTransformer(std::vector<std::pair<std::string, SchemaKind>>{
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
    command.add_option("--records", options.records, "the folder of the records; default: data/cities")
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
