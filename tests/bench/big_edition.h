#pragma once

#include <cstddef>
#include <filesystem>

namespace portraits::bench {

/// Makes an edition of `count` records below `folder`: the checkout's own in turn, from the second round on with changed
/// words, so that no cache knows them all. The same count gives the same files. Returns the edition's file.
std::filesystem::path make_edition(const std::filesystem::path& folder, std::size_t count);

}  // namespace portraits::bench
