#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>

#include "generator/ink/document.h"

namespace portraits::cli {

/// The file of a page's proof: `006-portrait-goyang.png`.
inline std::string proof_name(std::size_t place, const ink::Page& page) {
    std::string name = page.name;
    for (char& c : name) {
        const bool kept =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        c = kept ? c : '-';
    }
    return fmt::format("{:03}-{}.png", place + 1, name);
}

}  // namespace portraits::cli
