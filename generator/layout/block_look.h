#pragma once

#include <string>
#include <string_view>

#include "generator/layout/page_context.h"

namespace portraits::layout {

/// The style that an argument of a template's block names, or the layout's usual one there.
std::string style_named(const record::Value& args, std::string_view argument, const char* usual);

/// The swatch that an argument names: one of the palette, or one of the page's accent: `accent`,
/// `accent 50`, `accent 25`, `accent 10`.
ink::SwatchId swatch_named(const record::Value& args, std::string_view argument, const char* usual,
                           const Scribe& scribe);

/// What a template writes where no swatch is wanted.
constexpr std::string_view no_swatch = "none";

/// True for what an argument may name as a swatch.
bool is_swatch(std::string_view name, const StyleBook& book);

/// The length that an argument gives in millimetres.
Length length_named(const record::Value& args, std::string_view argument, Length usual = {});

/// A yes or no that a template may leave out.
bool is_named(const record::Value& args, std::string_view argument, bool usual);

}  // namespace portraits::layout
