#pragma once

#include <string>

#include "generator/layout/material.h"
#include "generator/layout/scribe.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// The styles of a longer text.
struct RichStyles {
    std::string body = "body";
    std::string list = "list";
    std::string mark = "list mark";
    Length item_white;  ///< between the items of a list
};

/// Paragraphs and lists. The first paragraph is flush, later ones are indented, one after a list is flush; lists hang. Levers: those of
/// the body's style, which move the list's as well, and `list gap`.
FlowPtr rich_flow(const Scribe& scribe, record::RichText text, RichStyles styles = {});

}  // namespace portraits::layout
