#include "generator/text/capitals.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>

#include <algorithm>
#include <stdexcept>

namespace portraits::text {

Capitals::Capitals(std::string_view text, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Edits edits;
    icu::StringByteSink<std::string> sink{&text_, static_cast<std::int32_t>(text.size())};
    icu::CaseMap::utf8ToUpper(language.c_str(), 0,
                              {text.data(), static_cast<std::int32_t>(text.size())}, sink, &edits,
                              status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error{"ICU cannot set a text in capitals"};
    }
    for (auto edit = edits.getFineChangesIterator(); edit.next(status) != 0;) {
        if (edit.oldLength() != edit.newLength()) {
            shifts_.push_back({static_cast<std::size_t>(edit.destinationIndex() + edit.newLength()),
                               static_cast<std::size_t>(edit.sourceIndex() + edit.oldLength())});
        }
    }
}

std::size_t Capitals::source_of(std::size_t offset) const {
    const auto after =
        std::upper_bound(shifts_.begin(), shifts_.end(), offset,
                         [](std::size_t at, const Shift& shift) { return at < shift.capital; });
    if (after == shifts_.begin()) {
        return offset;
    }
    const Shift& shift = *(after - 1);
    return offset - shift.capital + shift.source;
}

}  // namespace portraits::text
