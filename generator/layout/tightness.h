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
        if (readings_ != nullptr) {
            readings_->note(lever);
        }
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
    /// True when no lever has moved.
    [[nodiscard]] bool is_designed() const { return moved_.empty(); }
    /// True when somebody wants to know what is asked.
    [[nodiscard]] bool is_noted() const { return readings_ != nullptr; }
    [[nodiscard]] const std::vector<std::pair<std::string, double>>& moved() const {
        return moved_;
    }

    /// Which variant of the template the page is: `photo`, `map`, `long`, `bare`.
    [[nodiscard]] const std::string& variant() const { return variant_; }

    /// The levers that somebody has asked for.
    class Readings {
    public:
        void note(std::string_view lever) {
            if (std::find(levers_.begin(), levers_.end(), lever) == levers_.end()) {
                levers_.emplace_back(lever);
            }
        }
        [[nodiscard]] const std::vector<std::string>& levers() const { return levers_; }

    private:
        std::vector<std::string> levers_;
    };
    /// Notes levers as asked for: what is remembered has asked for them before.
    void note(const std::vector<std::string>& levers) const {
        for (const std::string& lever : levers) {
            if (readings_ != nullptr) {
                readings_->note(lever);
            }
        }
    }
    /// The same tightness, which notes in `readings` what is asked of it.
    [[nodiscard]] Tightness noting(Readings& readings) const {
        Tightness copy = *this;
        copy.readings_ = &readings;
        return copy;
    }
    /// True when a lever stands alike in both.
    [[nodiscard]] bool agrees(const Tightness& other, std::string_view lever) const {
        const auto mine = find(lever);
        const auto theirs = other.find(lever);
        const bool moved = mine != moved_.end();
        return moved == (theirs != other.moved_.end()) &&
               (!moved || mine->second == theirs->second);
    }
    void set_variant(std::string variant) { variant_ = std::move(variant); }

    friend bool operator==(const Tightness& a, const Tightness& b) {
        return a.variant_ == b.variant_ && a.moved_.size() == b.moved_.size() &&
               std::all_of(a.moved_.begin(), a.moved_.end(),
                           [&](const auto& entry) { return a.agrees(b, entry.first); });
    }

private:
    [[nodiscard]] std::vector<std::pair<std::string, double>>::const_iterator find(
        std::string_view lever) const {
        return std::find_if(moved_.begin(), moved_.end(),
                            [&](const auto& entry) { return entry.first == lever; });
    }

    std::vector<std::pair<std::string, double>> moved_;
    std::string variant_;
    Readings* readings_ = nullptr;
};

}  // namespace portraits::layout
