#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::design {

/// What a name stands for; the mark is where it is asked for. None, with an error added, if there is
/// no such name.
using Lookup = std::function<std::optional<double>(std::string_view name, const SourceMark& mark)>;

/// True of a scalar that is a formula: `=left + rail`.
bool is_formula(const record::Value& scalar);

/// What a formula comes to, or nothing with an error at its place. A formula has numbers, names,
/// `+ - * /` and parentheses; names have letters and `_`.
std::optional<double> evaluate(const record::Value& formula, const Lookup& look_up,
                               Diagnostics& diagnostics);

}  // namespace portraits::design
