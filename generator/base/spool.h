#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/base/descriptor.h"

namespace portraits {

/// Bytes put aside in a nameless file of the temporary folder, which goes away with the spool or the process.
class Spool {
public:
    /// Where bytes were put.
    struct Place {
        std::uint64_t offset = 0;
        std::size_t size = 0;
    };

    /// Throws `std::system_error` if the file cannot be made or is full.
    Place put(std::string_view bytes);
    /// Throws `std::system_error` if the file cannot be read.
    [[nodiscard]] std::string get(Place place) const;

private:
    Descriptor file_;  ///< opened when first needed
    std::uint64_t size_ = 0;
};

}  // namespace portraits
