#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generator/write/encoded_page.h"
#include "generator/write/font_store.h"
#include "generator/write/output_condition.h"
#include "generator/write/page_store.h"
#include "generator/write/pdf_writer.h"
#include "generator/write/standard.h"

namespace portraits::write {

/// What a file is made of, as far as a standard asks.
struct Contents {
    const ink::Job& job;
    const OutputCondition* condition;  ///< null: none was given
    const PageStore& pages;
    const FontUses& uses;  ///< of all pages together
    FontStore& fonts;
};

/// The standards that a medium's file is meant to keep.
Standards standards_of(Medium medium);

/// Why a file cannot claim a standard, each reason a sentence; none if it can. Only what depends on the document is looked at:
/// all else the writer keeps by its making, as the pages named after the standards say.
std::vector<std::string> reasons_against(Standard standard, const Contents& contents);

}  // namespace portraits::write
