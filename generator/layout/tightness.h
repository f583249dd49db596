#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portraits::layout {

/// How far a candidate departs from the designer's values: the levers that copyfitting has moved, each with its value. A lever
/// that is not named stands where the designer put it. Lengths are in millimetres, type sizes in points.
class Tightness {
public:
    [[nodiscard]] double value(std::string_view lever, double designed) const {
        const auto found = find(lever);
        return found == moved_.end() ? designed : found->second;
    }
    /// True when the lever stands at something other than 0.
    [[nodiscard]] bool is_on(std::string_view lever) const { return value(lever, 0) != 0; }

    void set(std::string_view lever, double value) {
        const auto found = std::find_if(moved_.begin(), moved_.end(),
                                        [&](const auto& entry) { return entry.first == lever; });
        if (found != moved_.end()) {
            found->second = value;
        } else {
            moved_.emplace_back(lever, value);
        }
    }
    /// Puts a lever back to the designer's value.
    void reset(std::string_view lever) {
        std::erase_if(moved_, [&](const auto& entry) { return entry.first == lever; });
    }
    [[nodiscard]] const std::vector<std::pair<std::string, double>>& moved() const {
        return moved_;
    }

    /// Which variant of the template the page is: `photo`, `map`, `long`, `bare`.
    [[nodiscard]] const std::string& variant() const { return variant_; }
    void set_variant(std::string variant) { variant_ = std::move(variant); }

    friend bool operator==(const Tightness&, const Tightness&) = default;

private:
    [[nodiscard]] std::vector<std::pair<std::string, double>>::const_iterator find(
        std::string_view lever) const {
        return std::find_if(moved_.begin(), moved_.end(),
                            [&](const auto& entry) { return entry.first == lever; });
    }

    std::vector<std::pair<std::string, double>> moved_;
    std::string variant_;
};

}  // namespace portraits::layout
