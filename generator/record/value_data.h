#pragma once

#include "generator/record/value.h"

namespace portraits::record {

/// What a `Value` shares with its copies.
struct Value::Data {
    Kind kind = Kind::Null;
    Style style = Style::Plain;
    bool boolean = false;
    double number = 0;
    std::string text;
    SourceMark mark;
    std::vector<Value> items;
    std::vector<Entry> entries;
};

}  // namespace portraits::record
