#pragma once

#include <filesystem>

#include "generator/base/result.h"
#include "generator/base/source.h"
#include "generator/ink/document.h"

namespace portraits::ink {

/// Opens a JPEG or PNG file and reads its size, Exif orientation applied; the pixels stay undecoded. A file that is missing, is no
/// picture or has a broken head is an error at `mark`.
Result<PictureFile> open_picture(const std::filesystem::path& path, const SourceMark& mark);

}  // namespace portraits::ink
