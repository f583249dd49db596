#include "generator/layout/block_look.h"

#include <algorithm>
#include <array>

namespace portraits::layout {

using record::Value;

namespace {

/// The swatches of the page's accent by the names that templates use.
struct AccentName {
    std::string_view name;
    ink::SwatchId Accent::*swatch;
};
constexpr std::array accent_names{
    AccentName{"accent", &Accent::solid}, AccentName{"accent 50", &Accent::tint50},
    AccentName{"accent 25", &Accent::tint25}, AccentName{"accent 10", &Accent::tint10}};

}  // namespace

std::string style_named(const Value& args, std::string_view argument, const char* usual) {
    return args.has(argument) ? args[argument].text() : std::string{usual};
}

ink::SwatchId swatch_named(const Value& args, std::string_view argument, const char* usual,
                           const Scribe& scribe) {
    const std::string name = style_named(args, argument, usual);
    const auto* found = std::find_if(accent_names.begin(), accent_names.end(),
                                     [&](const AccentName& one) { return one.name == name; });
    return found == accent_names.end() ? scribe.book().swatch(name)
                                       : scribe.accent().*found->swatch;
}

bool is_swatch(std::string_view name, const StyleBook& book) {
    return name == no_swatch || book.has_swatch(name) ||
           std::any_of(accent_names.begin(), accent_names.end(),
                       [&](const AccentName& one) { return one.name == name; });
}

Length length_named(const Value& args, std::string_view argument, Length usual) {
    return args.has(argument) ? Length::mm(args[argument].number()) : usual;
}

bool is_named(const Value& args, std::string_view argument, bool usual) {
    return args.has(argument) ? args[argument].boolean() : usual;
}

}  // namespace portraits::layout
