#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::check {

/// The comments `# ok: RULE why` of one file. A comment at the end of a line lets stand what is found in the value that
/// begins there; one on a line of its own speaks of the value on the next line.
class Waivers {
public:
    /// Of the file that the value is the whole of. Lines of block texts are text, not comments.
    explicit Waivers(const record::Value& file);

    /// Whether a comment lets a finding of this rule stand at this line; the comment counts as used.
    bool allow(std::string_view rule, std::size_t line);
    /// Adds a warning for each comment that names no rule or no reason, and a note for each that no finding needed.
    void report(Diagnostics& diagnostics) const;

private:
    struct Waiver {
        std::string rule, why;
        SourceMark mark;
        std::size_t first = 0, last = 0;  ///< the lines it speaks of
        bool used = false;
    };

    std::vector<Waiver> waivers_;
};

}  // namespace portraits::check
