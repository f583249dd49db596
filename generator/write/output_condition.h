#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "generator/base/file.h"
#include "generator/base/result.h"

namespace portraits::write {

/// The way of printing that a file is made for: a press, its inks and its paper, described by an ICC profile.
struct OutputCondition {
    std::string identifier;  ///< the name in the registry, `FOGRA39`; `Custom` where it has none
    std::string registry;    ///< the registry's address; empty where the condition is not in one
    std::string says;        ///< what it is, for people
    double ink_limit = 3;    ///< most ink at one place, as a sum of covers: 3 is 300 %
    std::filesystem::path path;  ///< of the profile
    std::shared_ptr<const MappedFile> profile;
};

/// Opens the profile at `condition.path` and checks that it is one of an output device with CMYK inks; where `says` is empty it is
/// taken from the profile. The error says what the file is instead.
Result<OutputCondition> open_condition(OutputCondition condition);

/// The most ink that an opened condition's profile ever asks for, rounded up to ten per cent.
double ink_limit_of(const OutputCondition& condition);

}  // namespace portraits::write
