#pragma once

#include <cstddef>

#include "generator/record/value.h"

namespace portraits::record {

/// Finds the places in the file of the characters of a scalar's text, whichever way the scalar is
/// written. Offsets asked for in rising order cost one pass over the text in all.
class ScalarWalk {
public:
    explicit ScalarWalk(const Value& scalar);

    /// The place of `length` bytes from byte `offset` of the text; underlined up to the end of its
    /// line.
    [[nodiscard]] SourceMark mark(std::size_t offset, std::size_t length);

private:
    void restart();
    void pass_to(std::size_t offset);
    void advance_to(std::size_t offset);
    [[nodiscard]] std::size_t end_on_line(std::size_t offset, std::size_t length,
                                          std::string_view line) const;
    void step();
    void skip_white();
    std::size_t skip_escape();
    [[nodiscard]] char source_at(std::size_t place) const;
    [[nodiscard]] bool at_escape() const;

    Value scalar_;
    std::size_t index_ = 0;  ///< in the scalar's text
    std::size_t place_ = 0;  ///< in the file
    std::size_t line_ = 1;
    std::size_t line_start_ = 0;  ///< in the file
};

/// False for a scalar in quotation marks that runs to the end of its file, which yaml-cpp lets
/// pass.
bool is_closed(const Value::Data& scalar);

/// How many bytes of the mark's line a scalar that begins there takes.
std::size_t extent_on_line(const Value::Data& scalar);

}  // namespace portraits::record
