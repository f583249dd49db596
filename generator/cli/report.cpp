#include "generator/cli/report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <vector>

#include "generator/base/levels.h"
#include "generator/cli/report_sarif.h"

namespace portraits::cli {
namespace {

Colour colour_of_standard_error() {
    // https://no-color.org: any value but the empty one turns colour off.
    const char* refused = std::getenv("NO_COLOR");
    const bool wanted = refused == nullptr || *refused == '\0';
    return wanted && ::isatty(STDERR_FILENO) != 0 ? Colour::On : Colour::Off;
}

std::size_t count(const std::vector<Diagnostic>& diagnostics, Level level) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [level](const Diagnostic& d) { return d.level == level; }));
}

std::string summary(const std::vector<Diagnostic>& shown) {
    const std::string text = tally(count(shown, Level::Error), count(shown, Level::Warning));
    return text.empty() ? text : text + "\n";
}

/// Which rules found more than is shown: `14 more of text-spelling: see them with -v`.
std::string left_out(const std::map<std::string, std::size_t>& found, std::size_t most) {
    std::string text;
    for (const auto& [rule, count] : found) {
        if (count > most) {
            text += fmt::format("{} more of {}: see them with -v\n", count - most, rule);
        }
    }
    return text;
}

/// Keys stand in the order of the text form: place, level, message, rule, hint.
nlohmann::ordered_json to_json(const Diagnostic& diagnostic) {
    nlohmann::ordered_json json;
    if (diagnostic.mark.file) {
        json["file"] = diagnostic.mark.file->path();
    }
    if (diagnostic.mark.known()) {
        json["line"] = diagnostic.mark.line;
        json["column"] = diagnostic.mark.column;
        json["length"] = diagnostic.mark.length;
    }
    json["level"] = name_of(diagnostic.level);
    json["message"] = diagnostic.message;
    if (!diagnostic.rule.empty()) {
        json["rule"] = diagnostic.rule;
    }
    if (!diagnostic.hint.empty()) {
        json["hint"] = diagnostic.hint;
    }
    return json;
}

void write_all(std::FILE* stream, std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stream) != text.size() ||
        std::fflush(stream) != 0) {
        throw std::system_error{errno, std::generic_category(), "cannot write the output"};
    }
}

}  // namespace

std::string diagnostics_as_text(const Diagnostics& diagnostics, Colour colour, bool quiet,
                                std::size_t most) {
    std::vector<Diagnostic> told = diagnostics.sorted();
    if (quiet) {
        std::erase_if(told, [](const Diagnostic& d) { return d.level != Level::Error; });
    }
    std::map<std::string, std::size_t> found;
    std::string text;
    for (const Diagnostic& diagnostic : told) {
        if (diagnostic.rule.empty() || ++found[diagnostic.rule] <= most) {
            text += render(diagnostic, colour);
        }
    }
    return text + summary(told) + left_out(found, most);
}

std::string run_as_json(const Diagnostics& diagnostics, const Timings* timings,
                        const layout::FitReport* fit) {
    nlohmann::ordered_json json;
    json["diagnostics"] = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        json["diagnostics"].push_back(to_json(diagnostic));
    }
    if (timings != nullptr) {
        for (const Timings::Entry& entry : timings->entries()) {
            json["timing"][entry.phase] = entry.seconds;
        }
    }
    if (fit != nullptr) {
        json["fit"] = nlohmann::ordered_json::parse(layout::to_json(*fit));
    }
    // A path or a record may hold bytes that are not UTF-8.
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// More of one kind than this are not read, but hide the others.
constexpr std::size_t shown_of_a_rule = 20;

void report(const Diagnostics& diagnostics, const Timings& timings, const Options& options,
            const layout::FitReport* fit) {
    if (options.format == Format::Sarif) {
        print(run_as_sarif(diagnostics));
        write_all(stderr, options.timing ? to_text(timings) : "");
        return;
    }
    std::string text;
    if (options.format == Format::Json) {
        text = run_as_json(diagnostics, options.timing ? &timings : nullptr, fit);
    } else {
        text = fit != nullptr ? layout::to_text(*fit) : "";
        text += diagnostics_as_text(diagnostics, colour_of_standard_error(), options.quiet,
                                    options.verbose ? SIZE_MAX : shown_of_a_rule);
        text += options.timing ? to_text(timings) : "";
    }
    write_all(stderr, text);
}

Exit exit_after(const Diagnostics& diagnostics, const Options& options) {
    if (diagnostics.has_errors()) {
        return Exit::WrongInput;
    }
    return options.strict && diagnostics.count(Level::Warning) > 0 ? Exit::Warned : Exit::Done;
}

void print(std::string_view text) { write_all(stdout, text); }

}  // namespace portraits::cli
