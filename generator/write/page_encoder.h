#pragma once

#include "generator/ink/document.h"
#include "generator/write/encoded_page.h"
#include "generator/write/font_store.h"
#include "generator/write/pdf_writer.h"

namespace portraits::write {

/// Turns a page's ink into operators and gathers what they refer to. A pure function: threads may encode different pages of one job.
EncodedPage encode_page(const ink::Job& job, Medium medium, const ink::Page& page,
                        FontStore& fonts);

}  // namespace portraits::write
