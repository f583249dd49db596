#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "generator/base/result.h"

namespace portraits::publish {

/// Texts that a template takes in by name: `{{> style}}`. What they hold is not looked at.
using Partials = std::map<std::string, std::string, std::less<>>;

/// Fills in a template of Mustache (https://mustache.github.io/mustache.5.html): `{{name}}` escaped for HTML, `{{{name}}}` as it is,
/// `{{#name}}…{{/name}}` for each item of a list or once for what is there, `{{^name}}…{{/name}}` for what is not, `{{! remark}}`.
/// Names are dotted; `{{.}}` is the item. Unlike Mustache, a name that is nowhere is an error.
Result<std::string> fill_template(std::string_view text, const nlohmann::ordered_json& values,
                                  const Partials& partials = {});

}  // namespace portraits::publish
