#pragma once

#include <string>

namespace portraits::tests {

/// Unicode's composed form (NFC): texts that are canonically equivalent are equal in it. Shaping puts marks in canonical order.
std::string composed(const std::string& text);

}  // namespace portraits::tests
