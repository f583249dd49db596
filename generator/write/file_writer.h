#pragma once

#include <cstddef>
#include <string>

#include "generator/write/objects.h"

namespace portraits::write {

enum class Version { Pdf16, Pdf17 };

/// How the objects are laid down.
enum class Packing {
    Plain,  ///< each by itself, with a cross-reference table: what every press's software reads
    Compressed,  ///< those without a stream gathered into compressed ones, with a cross-reference stream
};

/// The file's bytes. Its id is made from all of them. `contents` is the size of the pages' contents, from which that of the file is
/// guessed.
std::string write_file(Objects& objects, std::size_t contents, Dict catalog, Dict information,
                       Version version, Packing packing);

}  // namespace portraits::write
