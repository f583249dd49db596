#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/page_context.h"
#include "generator/layout/rich_flow.h"

namespace portraits::layout {

// In a template: `{block: person, each: people, name_style: section head, white: 9}`.

/// The styles of a person's portrait.
struct PersonForm {
    std::string name_style, role_style;
    RichStyles text;
};

/// The portrait of the person that a context stands at, a `{name, role, city, text}`: a rule, who it
/// is, what is told. Null if nothing is.
BlockPtr person(const PageContext& context, const PersonForm& form);

}  // namespace portraits::layout
