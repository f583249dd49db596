#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "generator/write/proof.h"

namespace portraits::cli {

/// Contact sheets of a document: small pictures of the pages in their order, up to 48 on a sheet. A sheet is given out as
/// soon as it is full, so that a document of thousands of pages takes no more memory than a short one.
class ProofSheets {
public:
    static constexpr int columns = 8;
    static constexpr std::size_t capacity = 48;
    static constexpr int thumbnail_width = 240;  ///< pixels

    struct Sheet {
        std::size_t number = 0;  ///< from 1
        write::ProofImage image;
    };

    /// `start` is where a row of pages begins.
    explicit ProofSheets(Side start) : start_{start} {}

    void add(std::size_t place, write::ProofImage thumbnail);
    /// The sheets that have become full since the last call.
    std::vector<Sheet> take_full();
    /// All that is left.
    std::vector<Sheet> take_rest();

private:
    using Thumbnails = std::map<std::size_t, write::ProofImage>;

    Side start_;
    std::map<std::size_t, Thumbnails> open_;  ///< by the sheet's number
};

}  // namespace portraits::cli
