#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/design/design.h"

namespace portraits::design {

/// The words that the layout prints in one language, by dotted key: `facts.population`. Safe to share between threads.
class Labels {
public:
    /// `words` are those of the layout, then those of the layouts that it builds on; the first that has a key gives the label.
    Labels(std::string lang, std::vector<record::Value> words);

    [[nodiscard]] const std::string& lang() const { return lang_; }
    /// The label of a key. One that is missing comes back as `«key»` and is reported by `missing`.
    [[nodiscard]] std::string get(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// An error for each key that was asked for and is not there: it names language and key.
    [[nodiscard]] Diagnostics missing() const;

private:
    [[nodiscard]] record::Value find(std::string_view key) const;

    std::string lang_;
    std::vector<record::Value> words_;
    struct Missing {
        std::mutex guard;
        std::set<std::string, std::less<>> keys;
    };
    std::shared_ptr<Missing> missing_ = std::make_shared<Missing>();
};

/// Reads `labels/<lang>.yaml` of a layout and of those that it builds on: the language's own file (`en-GB`), or that of its primary
/// subtag (`en`).
Labels load_labels(const std::filesystem::path& layout_folder, std::string_view lang,
                   Diagnostics& diagnostics);

}  // namespace portraits::design
