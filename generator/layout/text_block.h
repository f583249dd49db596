#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Words in one style on the measure of their frame: a subtitle, a closing line, a note. Levers: those of the style.
BlockPtr text_block(const Scribe& scribe, std::string style, std::string words,
                    ink::Role role = ink::Role::P);
/// The same for rich words: a link, a name in another language.
BlockPtr text_block(const Scribe& scribe, std::string style, record::Inlines words,
                    ink::Role role = ink::Role::P);

}  // namespace portraits::layout
