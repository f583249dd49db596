#pragma once

#include <string_view>

namespace portraits::record {

/// True for what has the form of a language tag of BCP 47: `ko`, `zh-Hans`, `pt-BR`.
bool is_language_tag(std::string_view text);

}  // namespace portraits::record
