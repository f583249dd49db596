#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "generator/base/diagnostic.h"

namespace portraits {

/// A value, or the one diagnostic that says why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::move(value)} {}
    Result(Diagnostic why) : state_{std::move(why)} {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    [[nodiscard]] T& value() & { return std::get<T>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
    [[nodiscard]] const Diagnostic& error() const { return std::get<Diagnostic>(state_); }

private:
    std::variant<T, Diagnostic> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Diagnostic why) : error_{std::move(why)} {}

    explicit operator bool() const { return !error_.has_value(); }
    [[nodiscard]] const Diagnostic& error() const { return *error_; }

private:
    std::optional<Diagnostic> error_;
};

}  // namespace portraits
