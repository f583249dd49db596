#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/ink/document.h"
#include "generator/layout/fit_report.h"

namespace portraits::tests {

/// An edition as it was composed.
struct Trial {
    std::vector<ink::Page> pages;
    layout::FitReport report;
    Diagnostics diagnostics;
    ink::Job job;
};

std::filesystem::path real_edition();

/// Composes an edition. Reading it must succeed; what composing reports is the result's.
Trial compose(const std::filesystem::path& edition, const std::filesystem::path& layouts = {});

/// The names of the cities' files, in the order of `Change`'s numbers.
std::vector<std::string> record_names();

/// Writes an edition of the 37 cities, each record changed, below a folder; returns the edition's path.
using Change = std::function<std::string(const std::string& record, std::size_t number)>;
std::filesystem::path write_edition(const std::filesystem::path& folder, const Change& change);

/// Writes a copy of the layouts with a piece of a file of the portraits layout replaced; returns the folder. The test fails if the
/// piece is not there.
std::filesystem::path write_layouts(const std::filesystem::path& folder, const std::string& file,
                                    const std::string& piece, const std::string& replacement);

/// The same with the portraits' body justified.
std::filesystem::path justified_layouts(const std::filesystem::path& folder);

/// The report's pages of cities.
std::vector<const layout::PageFit*> portraits_of(const Trial& trial);

}  // namespace portraits::tests
