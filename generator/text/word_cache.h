#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace portraits::text {

/// Values by text, in two generations: `age` drops the old one and makes the young one old, and what is found among the old
/// becomes young again. So what is asked for stays, and memory is bounded by how often `age` is called.
template <typename Value>
class WordCache {
public:
    /// The value of a text, or null. References stay good until the second `age` after the last look.
    Value* find(std::string_view text) {
        if (const auto it = young_.find(text); it != young_.end()) {
            return &it->second;
        }
        const auto it = old_.find(text);
        if (it == old_.end()) {
            return nullptr;
        }
        return &young_.insert(old_.extract(it))
                    .position->second;  // the node moves, its value does not
    }

    Value& insert(std::string_view text, Value value) {
        return young_.emplace(text, std::move(value)).first->second;
    }

    void age() {
        old_ = std::move(young_);
        young_.clear();
    }

    /// What a further `age` would keep.
    [[nodiscard]] std::size_t young_size() const { return young_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Map young_;
    Map old_;
};

}  // namespace portraits::text
