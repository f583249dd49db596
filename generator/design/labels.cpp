#include "generator/design/labels.h"

#include <fmt/format.h>

#include "generator/base/file.h"

namespace portraits::design {
namespace {

record::Value look_up(record::Value value, std::string_view key) {
    while (!key.empty()) {
        const std::size_t dot = key.find('.');
        value = value[key.substr(0, dot)];
        key = dot == std::string_view::npos ? std::string_view{} : key.substr(dot + 1);
    }
    return value;
}

}  // namespace

Labels::Labels(std::string lang, record::Value words)
    : lang_{std::move(lang)}, words_{std::move(words)} {}

std::string Labels::get(std::string_view key) const {
    const record::Value word = look_up(words_, key);
    if (!word.is_null() && !word.is_map() && !word.is_list()) {
        return word.text();
    }
    const std::lock_guard lock{missing_->guard};
    missing_->keys.emplace(key);
    return fmt::format("«{}»", key);
}

bool Labels::has(std::string_view key) const { return !look_up(words_, key).is_null(); }

Diagnostics Labels::missing() const {
    Diagnostics diagnostics;
    const std::lock_guard lock{missing_->guard};
    for (const std::string& key : missing_->keys) {
        diagnostics.error({words_.mark().file, 0, 0, 0},
                          fmt::format("the labels of language {} lack {}", lang_, key),
                          fmt::format("add {} to this file", key), "label-missing");
    }
    return diagnostics;
}

Labels load_labels(const std::filesystem::path& layout_folder, std::string_view lang,
                   Diagnostics& diagnostics) {
    const std::filesystem::path folder = layout_folder / "labels";
    const std::string primary{lang.substr(0, lang.find('-'))};
    for (const std::string& tag : {std::string{lang}, primary}) {
        const std::filesystem::path path = folder / (tag + ".yaml");
        if (std::filesystem::exists(path)) {
            const auto file = read_source(path);
            if (file) {
                return {std::string{lang}, record::parse_yaml(file.value(), diagnostics)};
            }
            diagnostics.add(file.error());
        }
    }
    diagnostics.error({}, fmt::format("the layout has no labels for language {}", lang),
                      fmt::format("write {}", (folder / (primary + ".yaml")).string()));
    return {std::string{lang}, {}};
}

}  // namespace portraits::design
