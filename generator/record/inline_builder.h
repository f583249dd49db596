#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/record/rich_text.h"
#include "generator/record/scalar_walk.h"

namespace portraits::record {

/// Gathers the text of a paragraph: collapses white space, joins stretches of one emphasis, and
/// reads `[text]{lang=ko}`, `{fig:growth}` and `[^1]`.
class InlineBuilder {
public:
    InlineBuilder(const Value& value, Diagnostics& diagnostics);

    int emphasis = 0;  ///< how deep the text that comes next stands in emphasis
    int strong = 0;
    std::string uri;  ///< of the link that the text that comes next belongs to

    /// Adds text whose first byte stands `offset` bytes into the value's text; `escaped` if a
    /// backslash precedes it.
    void add(std::string_view text, std::size_t offset, bool escaped);
    /// A line's end in the file: a space, but nothing between characters of scripts that write no
    /// spaces.
    void soft_break(std::size_t offset);
    void hard_break(std::size_t offset);
    /// The paragraph so far; begins the next.
    Inlines take();

private:
    struct Bracket {
        std::size_t run;     ///< the inline that holds it
        std::size_t byte;    ///< in the inline's text
        std::size_t offset;  ///< in the value's text
    };

    void add_white(std::size_t offset);
    void add_words(std::string_view text, std::size_t offset);
    void add_reference(const std::string& name, std::size_t offset, std::size_t length);
    Inline& run_at(std::size_t offset, std::size_t length);
    std::size_t add_bracket(std::string_view text, std::size_t offset);
    bool close_language_span(std::string_view tail, std::size_t offset);
    void set_language(const Bracket& from, const std::string& lang, std::size_t end);
    void trim_end();
    [[nodiscard]] bool ends_in(std::string_view text) const;
    [[nodiscard]] std::string_view last_character() const;

    Diagnostics& diagnostics_;
    ScalarWalk walk_;
    Inlines runs_;
    std::vector<Bracket> brackets_;
    bool after_soft_break_ = false;
};

}  // namespace portraits::record
