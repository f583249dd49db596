#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace portraits::write {

/// A standard that a file may say it keeps. `PDF_X-4.md`, `PDF_UA-1.md` and `PDF_A-2a.md` list what each asks for.
enum class Standard : std::uint8_t { PdfX4, PdfUa1, PdfA2a };

constexpr std::string_view name_of(Standard standard) {
    switch (standard) {
        case Standard::PdfX4: return "PDF/X-4";
        case Standard::PdfUa1: return "PDF/UA-1";
        case Standard::PdfA2a: return "PDF/A-2a";
    }
    return {};
}

using Standards = std::vector<Standard>;

inline bool has(const Standards& standards, Standard standard) {
    return std::find(standards.begin(), standards.end(), standard) != standards.end();
}

}  // namespace portraits::write
