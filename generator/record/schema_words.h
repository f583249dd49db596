#pragma once

#include <string>
#include <string_view>

#include "generator/record/schema_node.h"
#include "generator/record/value.h"

namespace portraits::record {

/// What a value is called in a message, and where it stands.
struct Subject {
    std::string_view key;                  ///< that holds it; empty for the whole file
    const SourceMark* key_mark = nullptr;  ///< null for an item of a list and the whole file
    bool is_item = false;                  ///< of the list that the key holds
};

/// `population`, `an item of themes`, `the file`.
std::string name_of(const Subject& subject);

/// `text, "268,05"`, `a number, 95`, `a list`.
std::string show(const Value& value);

/// `a number, text or a map`: what a schema lets through.
std::string wanted(Kinds kinds);

/// What the schema says of a value, with its examples; may be empty.
std::string explanation(const SchemaNode& schema);

}  // namespace portraits::record
