#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "generator/base/geometry.h"

namespace portraits::write {

/// The entries of a dictionary as text, for what a file has with every page: an entry of libharu's takes 170 bytes until the file is
/// finished.
class Entries {
public:
    Entries& name(std::string_view key, std::string_view value);
    Entries& number(std::string_view key, int value);
    /// A text string: as it is where ASCII will do, UTF-16 otherwise.
    Entries& text(std::string_view key, std::string_view utf8);
    /// Another object, by its number.
    Entries& reference(std::string_view key, int number);
    /// A rectangle whose y goes downwards from the top of something so high; in points from its foot.
    Entries& box(std::string_view key, const Rect& box, Length height);
    /// Whatever it is, ready for the file.
    Entries& raw(std::string_view key, std::string_view value);
    /// Entries that are ready for the file with their keys.
    Entries& all(std::string_view entries);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// `<<…>>`
    [[nodiscard]] std::string dictionary() const;

private:
    std::string text_;
};

template <typename... Args>
void append_text(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

/// A number as the file writes it: at most four decimals, and none that say nothing.
void append_number(std::string& out, double value);

/// `12 0 R `
void append_reference(std::string& out, int number);

}  // namespace portraits::write
