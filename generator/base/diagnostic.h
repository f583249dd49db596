#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/base/source.h"

namespace portraits {

enum class Level { Note, Warning, Error };

/// One thing to tell the person who wrote a file or ran the program.
struct Diagnostic {
    Level level = Level::Error;
    SourceMark mark;      ///< unknown for what has no place in a file
    std::string message;  ///< lower case, no full stop
    std::string hint;     ///< what to do; may be empty
    std::string rule;     ///< the name of the rule that fired, `fact-number`; may be empty
};

enum class Colour { Off, On };

/// The diagnostics of a run, gathered so that all of them are shown together.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(SourceMark mark, std::string message, std::string hint = {}, std::string rule = {});
    void warning(SourceMark mark, std::string message, std::string hint = {},
                 std::string rule = {});
    void append(const Diagnostics& others);

    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] bool has_errors() const { return count(Level::Error) > 0; }
    [[nodiscard]] std::size_t count(Level level) const;
    /// In order of file, line, column; those without a place first. Exact repetitions are left out.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> all_;
};

/// `file:line:column: level: message [rule]`, the line, a caret, the hint; ends in a newline.
std::string render(const Diagnostic& diagnostic, Colour colour = Colour::Off);

}  // namespace portraits
