#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

struct Quotation {
    record::RichText text;
    std::string speaker, role;
    std::string open, close;  ///< quotation marks; empty for reported speech
};

enum class QuoteForm {
    Rail,  ///< 14.5 pt; stands 1.5 mm lower than the block above ends
    Wide,  ///< 16.5 pt, for the foot of the main column
};

/// What somebody says, in the accent colour. Levers: `size quote` and `leading quote` (6 mm below 14 pt); the rail's form only.
BlockPtr quote(const Scribe& scribe, Quotation quotation, QuoteForm form = QuoteForm::Rail);

}  // namespace portraits::layout
