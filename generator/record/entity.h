#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portraits::record {

/// The character of `&amp;`, `&#233;` or `&#xE9;` in UTF-8. Of the names of HTML, the few that
/// writers of texts use.
std::optional<std::string> decode_entity(std::string_view entity);

}  // namespace portraits::record
