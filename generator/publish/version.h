#pragma once

#include <string_view>

namespace portraits::publish {

/// The program's version, from the last tag: `1.2.0`.
std::string_view version();
/// The commit that the program was built from; empty where it was built from no checkout.
std::string_view source_commit();

}  // namespace portraits::publish
