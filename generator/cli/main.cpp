#include <cstdio>
#include <exception>
#include <variant>

#include "generator/base/diagnostic.h"
#include "generator/cli/command_line.h"
#include "generator/cli/commands.h"
#include "generator/cli/options.h"
#include "generator/cli/report.h"

namespace portraits::cli {
namespace {

Exit run(const Options& options) {
    switch (options.command) {
        case Command::Build: return build(options);
        case Command::Cities: return cities(options);
        case Command::Proof: return proof(options);
        case Command::Check: return check(options);
        case Command::Dump: return dump(options);
        case Command::Release: return release(options);
        case Command::Fonts: return fonts(options);
        case Command::Schema: return schema(options);
        case Command::New: return new_record(options);
        case Command::Import: return import_table(options);
    }
    return Exit::WrongInput;
}

Exit answer(int count, const char* const* words) {
    const auto asked = read_command_line(count, words);
    if (const auto* options = std::get_if<Options>(&asked)) {
        return run(*options);
    }
    if (const auto* information = std::get_if<Information>(&asked)) {
        print(information->text);
        return Exit::Done;
    }
    std::fputs(render(std::get<Diagnostic>(asked)).c_str(), stderr);
    return Exit::WrongInput;
}

}  // namespace
}  // namespace portraits::cli

int main(int count, char** words) {
    using portraits::cli::Exit;
    try {
        return static_cast<int>(portraits::cli::answer(count, words));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "portraits: error: %s\n", failure.what());
        return static_cast<int>(Exit::Failed);
    }
}
