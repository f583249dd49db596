#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/geometry.h"
#include "generator/record/value.h"

namespace portraits::design {

/// A colour of the palette: a swatch, one of its tints (`ceiba 50`), its land tone (`ceiba land`), a black (`k70`) or paper.
struct Swatch {
    std::string name;
    std::array<double, 4> cmyk{};  ///< 0..1
    std::array<std::uint8_t, 3> srgb{};
};

struct Font {
    std::string family;
    int weight = 400;
    bool italic = false;
};

/// Where words may be divided: the letters of a word, those before and after the hyphen at least, and the lines in a row that may end
/// so at most.
struct Hyphens {
    int word = 7;
    int before = 3;
    int after = 3;
    int in_a_row = 1;
};

/// A named way to set text.
struct Style {
    std::string name;
    SourceMark mark;
    Font font;
    Font emphasis;    ///< what `*…*` turns into
    Font strong;      ///< what `**…**` turns into
    double size = 9;  ///< pt
    Length leading;
    Length baseline;      ///< from the top of a line to its baseline
    double tracking = 0;  ///< em
    std::vector<std::string> features;
    std::string colour = "k100";  ///< a swatch, or `accent`
    bool capitals = false;
    bool justified = false;
    std::string align = "start";
    bool hyphenate = false;
    Hyphens hyphens;
    bool balance = false;
    bool hang = false;
    bool grid = false;  ///< its lines stand on the baseline grid, also where white is stretched
    Length first_indent;
};

/// A lever of the copyfit ladder with the values it may take, the designer's first.
struct Step {
    std::string lever;  ///< `picture height`, `list gap`, `size body`, `drop location`
    std::vector<double> values;
    std::vector<std::string>
        restart;  ///< levers that go back to their first value when this one moves
    std::vector<std::string> ends;  ///< levers that mean nothing once this one has moved
    double gain =
        0;  ///< millimetres of height that one unit of the lever gives at most; 0: not known
    double cost = 1;  ///< badness of one move
    double agree =
        0;  ///< badness of standing apart from the edition's other pages; 0: each page stands for itself
    std::string says;  ///< what the fit report calls it
    SourceMark mark;
};

struct Ladder {
    std::string name;
    std::vector<Step> steps;
};

/// A block of a template: its kind and whatever that kind reads.
struct BlockSpec {
    std::string kind;
    record::Value args;
};

/// A box on a page that holds a stack of blocks. Measured from the top left of the trim.
struct FrameSpec {
    std::string name;
    SourceMark mark;
    Rect box;
    record::Value binding;  ///< as written; `record` says where its blocks' fields begin: `story.1`
    bool from_foot = false;         ///< the stack stands on the frame's foot
    std::vector<BlockSpec> blocks;  ///< from the top down
    std::vector<BlockSpec> foot;    ///< blocks that stand on the foot, under the others
    std::string ladder;             ///< which ladder fits it; empty: it must fit as drawn
    double floor = 0;               ///< share of its height that has to be filled

    /// True for one that takes what the page before has left over.
    [[nodiscard]] bool takes_rest() const;
};

struct PageTemplate {
    std::string name;
    SourceMark mark;
    std::string background;         ///< a swatch; empty: paper
    std::optional<Length> width;    ///< where it is not the design's: a panel of a folded sheet
    std::vector<FrameSpec> frames;  ///< in reading order
    std::vector<Ladder> ladders;
    bool folio = true;

    /// The frame that takes what the page before has left over; null if none does.
    [[nodiscard]] const FrameSpec* rest_frame() const;
};

/// A place in the document's order of pages.
struct SequenceEntry {
    std::string page;            ///< a template
    std::string continued;       ///< of the pages that take what is left over; empty: none
    std::string continued_left;  ///< of those that are left pages; empty: as the right ones
    bool each_city = false;
    std::string each;  ///< the dotted path of a list of the edition: a run of pages for each item
    std::size_t least_pages = 1;  ///< that a run takes, also if nothing is left over for them
    std::size_t most_pages = 0;   ///< that a run may take; 0: as many as it needs
    bool start_even = false;      ///< a blank goes before it if it would begin on an odd page
    bool fill_to_four =
        false;  ///< blanks stand here so that the whole extent is a multiple of four
    std::string when,
        unless;  ///< dotted paths of the edition: what has to be there, and what must not
    SourceMark mark;

    /// The template of a page of a run: its first, or one that goes on.
    [[nodiscard]] const std::string& page_of(std::size_t part, bool left) const;
};

/// What numbers and names of a document come from.
struct ReferenceSpec {
    bool wanted = false;  ///< the layout numbers chapters, figures and notes
    std::string notes;    ///< the dotted path of the notes' texts in the edition
};

/// One side of a sheet that is folded after printing: pages side by side, each with its place from the left.
struct FoldedSide {
    struct Panel {
        std::string page;  ///< a template
        Length left;
    };

    std::vector<Panel> panels;
    SourceMark mark;
};

/// A document family as the designer declared it.
struct Design {
    std::string name;
    std::filesystem::path folder;
    Size page;
    Length bleed;
    Length baseline;
    Length text_foot;  ///< where text ends, from the head of the page
    std::vector<Swatch> swatches;
    std::map<std::string, std::string> accents;  ///< region id to swatch
    std::string house;                           ///< the swatch of pages that belong to no region
    std::vector<Style> styles;
    std::map<std::string, PageTemplate> pages;
    std::vector<SequenceEntry> sequence;
    std::vector<FoldedSide> folded;  ///< empty: pages are printed each by itself
    ReferenceSpec references;
    std::string places;  ///< dotted path of places on the maps besides the cities; `*`: each item
    record::Value raw;   ///< layout.yaml as read

    [[nodiscard]] const Style* style(std::string_view style_name) const;
};

/// Reads `layout.yaml` and `pages/*.yaml` of a folder and of the layouts that it builds on, checked against
/// `layouts/layout.schema.json` and `page.schema.json`.
Design load_design(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace portraits::design
