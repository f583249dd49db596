#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/base/result.h"

namespace portraits::publish {

/// What a PDF says of itself.
struct PdfFacts {
    std::size_t pages = 0;
    std::vector<std::string> standards;  ///< those it claims: `PDF/UA-1`
};

/// Reads a file as another program would.
Result<PdfFacts> facts_of_pdf(std::string bytes, const std::string& name);

}  // namespace portraits::publish
