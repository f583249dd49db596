#include "generator/write/bound_side.h"

#include <unicode/locid.h>

namespace portraits::write {

Side bound_side(const ink::Job& job) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(job.lang, status);
    return U_SUCCESS(status) && locale.isRightToLeft() ? Side::Right : Side::Left;
}

}  // namespace portraits::write
