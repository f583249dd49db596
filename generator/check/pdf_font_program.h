#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace portraits::check::pdf {

/// An embedded font program, read by FreeType: TrueType, OpenType or bare CFF. Glyphs are asked for by their CID.
class FontProgram {
public:
    /// `cid_to_gid` is a `CIDToGIDMap` stream, two bytes a glyph; empty for the identity.
    FontProgram(std::string bytes, std::string cid_to_gid);
    ~FontProgram();
    FontProgram(const FontProgram&) = delete;
    FontProgram& operator=(const FontProgram&) = delete;

    /// False for a program that FreeType cannot read.
    [[nodiscard]] bool readable() const;
    /// The glyph's own advance in thousandths of an em; none if the font has no such glyph but `.notdef`.
    [[nodiscard]] std::optional<double> advance(int cid) const;
    /// The area that a glyph's outline covers, in square em.
    [[nodiscard]] double cover(int cid) const;

private:
    struct Face;
    /// Loads a glyph; false if there is none.
    [[nodiscard]] bool load(int cid) const;
    /// What FreeType calls the glyph: it takes the CIDs of a bare CID-keyed CFF as they are.
    [[nodiscard]] unsigned glyph_of(int cid) const;

    std::string bytes_;
    std::string cid_to_gid_;
    std::unique_ptr<Face> face_;
    mutable std::map<int, double> covers_;
};

}  // namespace portraits::check::pdf
