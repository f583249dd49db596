#pragma once

#include "generator/base/diagnostic.h"
#include "generator/record/schema_node.h"
#include "generator/record/schema_words.h"
#include "generator/record/value.h"

namespace portraits::record {

/// Length, form and Markdown of a text.
void check_text(const SchemaNode& schema, const Value& value, const Subject& subject,
                Diagnostics& diagnostics);

/// The range of a number.
void check_number(const SchemaNode& schema, const Value& value, const Subject& subject,
                  Diagnostics& diagnostics);

/// Whether a value is one of those that `enum` lists.
void check_choices(const SchemaNode& schema, const Value& value, const Subject& subject,
                   Diagnostics& diagnostics);

}  // namespace portraits::record
