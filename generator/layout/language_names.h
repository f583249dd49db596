#pragma once

#include <string>
#include <string_view>

namespace portraits::layout {

/// The name of a language (BCP 47) in another one, by ICU: `am` in English is Amharic. Script and region are left out. Empty where ICU
/// knows none.
std::string language_name(std::string_view tag, std::string_view in);

}  // namespace portraits::layout
