#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "generator/record/value.h"

namespace portraits::record {

/// A picture that a record names, and what it says of it.
struct Photo {
    std::string file;            ///< as written
    std::filesystem::path path;  ///< where that is, from the working directory
    std::string alt, caption, credit, licence;
    double focus_x = 0.5,
           focus_y = 0.5;  ///< the point to keep when cropping, 0..1 from the top left
    SourceMark mark;
};

Photo read_photo(const Value& value);

/// The pictures that a record names, wherever they stand in it: each map that has a `file` and an
/// `alt`.
std::vector<Value> pictures_in(const Value& record);

/// Reports pictures that are not there, or lie outside the data folder: a record must not publish
/// other files of the machine.
void check_photos(const std::vector<Photo>& photos, const std::filesystem::path& data,
                  Diagnostics& diagnostics);

}  // namespace portraits::record
