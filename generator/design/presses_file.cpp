#include "generator/design/presses_file.h"

#include <algorithm>

#include "generator/base/file.h"
#include "generator/design/manifest_keys.h"
#include "generator/record/value.h"

namespace portraits::design {
namespace {

using record::Value;

PressEntry read_press(const Value::Entry& entry, Diagnostics& diagnostics) {
    const Value& press = entry.value;
    check_keys(press, {"says", "condition", "profile", "package", "ink_limit"}, diagnostics);
    PressEntry read;
    read.name = entry.key;
    read.says = required(press, "says", diagnostics);
    read.condition = press["condition"].text();
    read.profile = required(press, "profile", diagnostics);
    read.package = required(press, "package", diagnostics);
    if (const double percent = press["ink_limit"].number(); percent > 0 && percent <= 400) {
        read.ink_limit = percent / 100;
    } else {
        diagnostics.error(press["ink_limit"].mark(), "ink_limit is not a percentage up to 400");
    }
    return read;
}

}  // namespace

const PressEntry* PressesFile::find(std::string_view name) const {
    const std::string_view wanted = name.empty() ? preferred : name;
    const auto at = std::find_if(presses.begin(), presses.end(),
                                 [&](const PressEntry& press) { return press.name == wanted; });
    return at == presses.end() ? nullptr : &*at;
}

PressesFile read_press_manifest(const std::filesystem::path& path, Diagnostics& diagnostics) {
    const auto source = read_source(path);
    if (!source) {
        diagnostics.add(source.error());
        return {};
    }
    const Value root = record::parse_yaml(source.value(), diagnostics);
    check_keys(root, {"default", "presses"}, diagnostics);
    PressesFile file;
    for (const Value::Entry& entry : root["presses"].entries()) {
        file.presses.push_back(read_press(entry, diagnostics));
    }
    file.preferred = required(root, "default", diagnostics);
    if (!file.preferred.empty() && file.find({}) == nullptr) {
        diagnostics.error(root["default"].mark(), "no press has the name of the default");
    }
    return file;
}

}  // namespace portraits::design
