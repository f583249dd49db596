// The commands that write documents.

#include <charconv>
#include <string>
#include <system_error>

#include "generator/cli/grammar.h"

namespace portraits::cli {
namespace {

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

}  // namespace

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

void add_cities(CLI::App& app, Options& options, Flags& flags) {
    CLI::App& cities =
        add_command(app, options, Command::Cities, "cities",
                    "a PDF for each city, print and screen: cities/<city>.print.pdf, .screen.pdf",
                    "cities data/editions/specimen.yaml --only port-lumen --screen");
    add_edition(cities, options);
    add_out(cities, options);
    cities.add_flag("--print", flags.print, "write the print files alone");
    cities.add_flag("--screen", flags.screen, "write the screen files alone");
    cities
        .add_option("--icc", options.icc, "the profile of the press; default: the layout's press")
        ->type_name("FILE");
    cities
        .add_option_function<std::string>(
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
    release
        .add_option("--icc", options.icc, "the profile of the press; default: the layout's press")
        ->type_name("FILE");
    release
        .add_option("--merge", options.merge,
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

}  // namespace portraits::cli
