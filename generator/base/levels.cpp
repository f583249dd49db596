#include "generator/base/levels.h"

#include <fmt/format.h>

namespace portraits {

std::string_view name_of(Level level) {
    switch (level) {
        case Level::Note: return "note";
        case Level::Warning: return "warning";
        case Level::Error: return "error";
    }
    return "error";
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string tally(std::size_t errors, std::size_t warnings) {
    std::string text = errors > 0 ? counted(errors, "error") : "";
    if (warnings > 0) {
        text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
    }
    return text;
}

}  // namespace portraits
