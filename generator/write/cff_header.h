#pragma once

#include <span>

namespace portraits::write {

/// The two facts of a `CFF ` table that decide how a PDF refers to its glyphs (Adobe Technical Note 5176).
struct CffHeader {
    bool cid_keyed = false;
    bool cids_are_glyph_ids =
        false;  ///< the charset of a CID-keyed font maps each glyph to its own number
};

/// Reads no further than the charset; throws `std::runtime_error` where the table is broken.
CffHeader read_cff_header(std::span<const unsigned char> table);

}  // namespace portraits::write
