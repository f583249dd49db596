#pragma once

#include <functional>
#include <vector>

#include "generator/ink/item.h"
#include "generator/text/font_library.h"
#include "generator/text/language.h"

namespace portraits::text {

/// A face of a stack with its entry in the library's manifest.
struct Candidate {
    ink::FontId font{};
    const FaceEntry* entry = nullptr;
};

/// A face and what may stand in for it, one face of each fallback family, in the manifest's order.
struct FontStack {
    Candidate main;
    std::vector<Candidate> fallbacks;
};

/// Takes of each fallback family of the face's role the face whose slope and weight are nearest. `id_of` gives the font of
/// an entry. The stack points into the manifest.
FontStack make_stack(const FontManifest& manifest, const FaceEntry& face,
                     const std::function<ink::FontId(const FaceEntry&)>& id_of);

/// Whether the entry names the script among those it is drawn for.
bool drawn_for(const FaceEntry& entry, hb_script_t script);

/// The fallbacks in the order in which to try them: those drawn for the script in the language's own tradition, for the
/// script, for the language, for no script in particular, then the rest; the manifest's order within each.
std::vector<Candidate> in_order_for(const FontStack& stack, hb_script_t script,
                                    const Language& language);

}  // namespace portraits::text
