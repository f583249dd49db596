#pragma once

#include <string>

#include "command.h"
#include "generator/ink/document.h"

namespace portraits::testing {

/// A page that one picture fills, its side in millimetres, and the line of a record that asks for the picture.
struct Plate {
    ink::Job job;
    ink::Page page;
    TemporaryFile source;

    Plate(const std::string& name, const std::string& bytes, double side = 20);
};

}  // namespace portraits::testing
