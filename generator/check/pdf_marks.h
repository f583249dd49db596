#pragma once

#include <string>
#include <variant>
#include <vector>

#include "generator/check/pdf_colour.h"
#include "generator/check/pdf_font.h"
#include "generator/check/pdf_path.h"
#include "generator/check/pdf_reader.h"

namespace portraits::check::pdf {

/// How a mark lies on what is under it.
struct Paint {
    Colour colour;
    bool overprint = false;
    int overprint_mode = 0;
    double alpha = 1;
    bool blended = false;  ///< in another mode than Normal, or through a soft mask
};

/// What one show operator sets.
struct TextMark {
    const PdfFont* font = nullptr;
    double size = 0;  ///< as it stands on the page, points
    std::vector<int> codes;
    std::string text;        ///< UTF-8, as ToUnicode has it
    bool invisible = false;  ///< text rendering mode 3 or 7
    Vec2 from, to;           ///< ends of the baseline
    double cover = 0;        ///< square points that its outlines cover
};

struct FillMark {
    Outline outline;
};

struct StrokeMark {
    Outline path;
    double width = 0;  ///< as it stands on the page, points
};

struct ImageMark {
    Object object;  ///< the stream, or the dictionary of an inline image
    int width = 0, height = 0;
    int bits = 8;
    bool mask = false;  ///< one bit a pixel, painted in the fill colour
    Matrix place;       ///< from the unit square to the page
    ColourSpaceRef space;
    double ppi = 0;  ///< the lesser of both directions
};

/// A shading fills the clip.
struct ShadingMark {
    ColourSpaceRef space;
};

using Shape = std::variant<TextMark, FillMark, StrokeMark, ImageMark, ShadingMark>;

/// A piece of ink on the page, in drawing order.
struct Mark {
    Box box;  ///< what shows of it, within the clip
    Paint paint;
    int content = -1;  ///< place of the innermost marked content in the page's list
    Shape shape;
};

/// A marked-content sequence (ISO 32000-1, 14.6).
struct MarkedContent {
    std::string tag;
    int id = -1;      ///< MCID; -1 without
    int parent = -1;  ///< place of the sequence around it
    std::string lang, actual_text;
    bool has_actual_text = false;
};

/// All that a page's content does.
struct PageContent {
    std::vector<Mark> marks;
    std::vector<MarkedContent> contents;
    std::vector<std::string> faults;  ///< what the operators do wrong, each once

    /// The nearest sequence with an MCID around a mark; -1 if there is none.
    [[nodiscard]] int tagged_content(int content) const;
    [[nodiscard]] bool is_artifact(int content) const;
};

/// Follows a page's content, forms included. What annotations show is not part of it.
PageContent read_content(const PdfPage& page, FontCache& fonts);

}  // namespace portraits::check::pdf
