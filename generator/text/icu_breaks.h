#pragma once

#include <unicode/ubrk.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/text/characters.h"

namespace portraits::text {

/// Breaks as ICU finds them, each the index of the character after it. Holds ICU's iterators, which are costly to open.
class IcuBreaks {
public:
    /// Where a line may begin by the rules of a language (UAX 14). `seen` is the text with other characters in place of some, unit
    /// for unit.
    const std::vector<std::size_t>& of_lines(const Characters& text, const std::u16string& seen,
                                             std::string_view lang);
    /// Where a word begins (UAX 29, and a dictionary for languages without spaces).
    const std::vector<std::size_t>& of_words(const Characters& text, std::string_view lang);

private:
    struct Close {
        void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
    };
    using Iterator = std::unique_ptr<UBreakIterator, Close>;
    using Iterators = std::map<std::string, Iterator, std::less<>>;

    static UBreakIterator* iterator_for(UBreakIteratorType type, std::string_view lang,
                                        Iterators& iterators);
    static void find(UBreakIterator* iterator, const Characters& text, const std::u16string& seen,
                     std::vector<std::size_t>& breaks);

    Iterators line_iterators_, word_iterators_;
    std::vector<std::size_t> lines_, words_;
};

}  // namespace portraits::text
