#pragma once

// What the files that know CLI11 share: the command line's grammar, part by part.

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "generator/cli/options.h"

namespace portraits::cli {

/// What is turned into options once the whole line is read.
struct Flags {
    bool print = false, screen = false;
    double paper = 0.1;  ///< mm: offset paper of 100 g
};

/// An option that takes one of a few words.
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

using FormatWords = std::vector<std::pair<std::string, Format>>;

void add_common(CLI::App& app, Options& options,
                const FormatWords& formats = {{"text", Format::Text}, {"json", Format::Json}});

/// Whether a command can be told to do a few cities alone.
enum class Selectable { No, Yes };

void add_edition(CLI::App& app, Options& options, Selectable selectable = Selectable::Yes);
/// `otherwise` is where files go if no folder is named.
void add_out(CLI::App& app, Options& options, const std::string& otherwise = "out/<slug>");
CLI::App& add_command(CLI::App& app, Options& options, Command command, const std::string& name,
                      const std::string& help, const std::string& example);

void add_build(CLI::App& app, Options& options, Flags& flags);
void add_cities(CLI::App& app, Options& options, Flags& flags);
void add_proof(CLI::App& app, Options& options);
void add_release(CLI::App& app, Options& options);

}  // namespace portraits::cli
