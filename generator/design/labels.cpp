#include "generator/design/labels.h"

#include <fmt/format.h>

#include <optional>
#include <system_error>
#include <utility>

#include "generator/record/layout_folders.h"
#include "generator/record/record_file.h"

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

std::string_view primary_of(std::string_view lang) { return lang.substr(0, lang.find('-')); }

/// The file of a language among those of a folder.
std::optional<std::filesystem::path> file_for(const std::filesystem::path& folder,
                                              std::string_view lang) {
    for (const std::string_view tag : {lang, primary_of(lang)}) {
        std::filesystem::path path = folder / fmt::format("{}.yaml", tag);
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) {
            return path;
        }
    }
    return std::nullopt;
}

}  // namespace

Labels::Labels(std::string lang, std::vector<record::Value> words)
    : lang_{std::move(lang)}, words_{std::move(words)} {}

record::Value Labels::find(std::string_view key) const {
    for (const record::Value& words : words_) {
        if (record::Value word = look_up(words, key); !word.is_null()) {
            return word;
        }
    }
    return {};
}

std::string Labels::get(std::string_view key) const {
    const record::Value word = find(key);
    if (!word.is_null() && !word.is_map() && !word.is_list()) {
        return word.text();
    }
    const std::lock_guard lock{missing_->guard};
    missing_->keys.emplace(key);
    return fmt::format("«{}»", key);
}

bool Labels::has(std::string_view key) const { return !find(key).is_null(); }

Diagnostics Labels::missing() const {
    Diagnostics diagnostics;
    const std::lock_guard lock{missing_->guard};
    for (const std::string& key : missing_->keys) {
        diagnostics.error({words_.empty() ? nullptr : words_.front().mark().file, 0, 0, 0},
                          fmt::format("the labels of language {} lack {}", lang_, key),
                          fmt::format("add {} to this file", key), "label-missing");
    }
    return diagnostics;
}

Labels load_labels(const std::filesystem::path& layout_folder, std::string_view lang,
                   Diagnostics& diagnostics) {
    std::vector<record::Value> words;
    for (const std::filesystem::path& folder : record::layout_folders(layout_folder)) {
        if (const auto file = file_for(folder / "labels", lang)) {
            if (auto read = record::read_file(*file, diagnostics)) {
                words.push_back(std::move(*read));
            }
        }
    }
    if (words.empty() && !diagnostics.has_errors()) {
        const std::filesystem::path wanted =
            layout_folder / "labels" / fmt::format("{}.yaml", primary_of(lang));
        diagnostics.error({}, fmt::format("the layout has no labels for language {}", lang),
                          fmt::format("write {}", wanted.string()));
    }
    return {std::string{lang}, std::move(words)};
}

}  // namespace portraits::design
