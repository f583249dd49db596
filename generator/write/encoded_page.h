#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/ink/document.h"
#include "generator/write/glyph_set.h"

namespace portraits::write {

/// What a page uses of a font. `said` holds what glyphs stood for where the font itself does not tell.
struct FontUse {
    GlyphSet glyphs;
    std::map<std::uint16_t, std::string> said;

    /// Notes what a glyph stands for. Of several texts the least is kept, so that the order of pages does not matter.
    void say(std::uint16_t glyph, std::string_view text) {
        const auto [place, fresh] = said.try_emplace(glyph, text);
        if (!fresh && text < place->second) {
            place->second = text;
        }
    }
    void add(const FontUse& other) {
        glyphs.insert(other.glyphs);
        for (const auto& [glyph, text] : other.said) {
            say(glyph, text);
        }
    }
};

/// A part of a structure element, in reading order.
struct StructureKid {
    enum class Kind : std::uint8_t { MarkedContent, Node, Link } kind;
    int index;  ///< marked-content id, place in `nodes`, or place in `links`
};

struct StructureNode {
    ink::Node node;
    std::vector<StructureKid> kids;
    Rect bounds;  ///< of its own ink; what a figure needs
};

struct EncodedLink {
    ink::Link link;
    bool tagged = false;  ///< belongs to a Link element
};

/// A page turned into what the file needs of it; small, and free of the ink it came from.
struct EncodedPage {
    Size trim;
    Length bleed;
    std::string label, name;
    std::string content;  ///< operators, deflated
    std::map<ink::FontId, FontUse> fonts;
    std::map<ink::PictureId, double>
        pictures;  ///< widest at which the whole picture is shown, points
    std::vector<StructureNode> nodes;
    std::vector<StructureKid> top;  ///< elements without a parent on the page
    std::vector<int> owners;        ///< the node of each marked-content id
    std::vector<EncodedLink> links;
    std::vector<ink::Destination> destinations;
};

using FontUses = std::map<ink::FontId, FontUse>;

}  // namespace portraits::write
