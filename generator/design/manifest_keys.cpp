#include "generator/design/manifest_keys.h"

#include <fmt/format.h>

#include <algorithm>

namespace portraits::design {

void check_keys(const record::Value& map, std::initializer_list<std::string_view> known,
                Diagnostics& diagnostics) {
    for (const record::Value::Entry& entry : map.entries()) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            diagnostics.error(entry.mark, fmt::format("unknown key {}", entry.key),
                              fmt::format("known are {}", fmt::join(known, ", ")));
        }
    }
}

std::string required(const record::Value& map, std::string_view key, Diagnostics& diagnostics) {
    if (!map.has(key)) {
        diagnostics.error(map.mark(), fmt::format("{} is missing", key));
    }
    return map[key].text();
}

}  // namespace portraits::design
