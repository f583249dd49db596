#pragma once

#include <hb.h>

#include <optional>
#include <string_view>
#include <vector>

#include "generator/text/characters.h"

namespace portraits::text {

/// The script of text that needs no further analysis: left to right throughout, in one of Latin, Greek and Cyrillic, without
/// combining marks. `otherwise` is returned for digits and punctuation alone; nothing for any other text.
std::optional<hb_script_t> simple_script(std::string_view text, hb_script_t otherwise);

/// One of the scripts that the families of the design cover themselves.
bool is_simple(hb_script_t script);

/// The script of each character by UAX 24: common and inherited characters take their neighbours', closing brackets and
/// quotation marks that of their opening one. `otherwise` is for text without any script of its own.
std::vector<hb_script_t> script_of_each(const Characters& text, hb_script_t otherwise);

/// Used with many scripts: digits, punctuation, spaces.
bool is_common(char32_t character);

}  // namespace portraits::text
