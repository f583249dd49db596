#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "generator/cli/session.h"
#include "generator/ink/document.h"

namespace portraits::tests {

/// The members' meeting brochure: both files as the program writes them, and its pages as ink.
struct Brochure {
    std::filesystem::path folder;
    std::string print, screen;  ///< paths of the files
    std::unique_ptr<cli::Session> session;
    std::vector<ink::Page> pages;
    std::vector<ink::OutlineEntry> outline;
};

/// Made once, when first asked for.
const Brochure& brochure();

/// What a command prints; the test fails if it ends with anything but 0.
std::string output_of(const std::vector<std::string>& words);

/// The lines of a text that hold `part`.
std::vector<std::string> lines_with(const std::string& text, const std::string& part);

}  // namespace portraits::tests
