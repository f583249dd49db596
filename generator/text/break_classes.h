#pragma once

#include <string>
#include <string_view>

#include "generator/text/characters.h"

namespace portraits::text {

/// A text as Unicode's rules for line breaks are to see it in Chinese and Japanese, unit for unit: quotation marks and dots among
/// wide characters are replaced by others of the class that they have there (UAX 14, section 8.2).
std::u16string with_wide_marks(const Characters& text, std::string_view lang);

/// A Korean text with a Latin letter for each syllable: so breaks only stand between words.
std::u16string with_whole_words(const Characters& text);

}  // namespace portraits::text
