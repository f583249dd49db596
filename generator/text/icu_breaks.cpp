#include "generator/text/icu_breaks.h"

#include <algorithm>
#include <stdexcept>

#include "generator/text/wide.h"

namespace portraits::text {

const std::vector<std::size_t>& IcuBreaks::of_lines(const Characters& text,
                                                    const std::u16string& seen,
                                                    std::string_view lang) {
    find(iterator_for(UBRK_LINE, lang, line_iterators_), text, seen, lines_);
    return lines_;
}

const std::vector<std::size_t>& IcuBreaks::of_words(const Characters& text, std::string_view lang) {
    find(iterator_for(UBRK_WORD, lang, word_iterators_), text, text.utf16, words_);
    return words_;
}

UBreakIterator* IcuBreaks::iterator_for(UBreakIteratorType type, std::string_view lang,
                                        Iterators& iterators) {
    const auto known = iterators.find(lang);
    if (known != iterators.end()) {
        return known->second.get();
    }
    UErrorCode status = U_ZERO_ERROR;
    // Strictly, small kana and the mark of a long vowel begin no line.
    const std::string locale = std::string{lang} + (is_unspaced(lang) ? "@lb=strict" : "");
    Iterator iterator{ubrk_open(type, locale.c_str(), nullptr, 0, &status)};
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"ICU has no rules for breaks"};
    }
    return iterators.emplace(lang, std::move(iterator)).first->second.get();
}

void IcuBreaks::find(UBreakIterator* iterator, const Characters& text, const std::u16string& seen,
                     std::vector<std::size_t>& breaks) {
    breaks.clear();
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, seen.data(), static_cast<int>(seen.size()), &status);
    ubrk_first(iterator);
    for (int unit = ubrk_next(iterator); unit != UBRK_DONE; unit = ubrk_next(iterator)) {
        const auto place = std::lower_bound(text.units.begin(), text.units.end(), unit);
        const auto character = static_cast<std::size_t>(place - text.units.begin());
        if (character < text.size()) {
            breaks.push_back(character);
        }
    }
}

}  // namespace portraits::text
