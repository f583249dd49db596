#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/pdf_ink_raster.h"
#include "generator/check/pdf_pixels.h"
#include "generator/check/pdf_reader.h"
#include "generator/check/pdf_xmp.h"
#include "generator/check/preflight.h"
#include "generator/check/tagging_tree.h"

namespace portraits::check::pdf {

/// A file with all that was read of it: what the rules are functions of.
struct Reading {
    const PdfFile& file;
    Medium medium;
    const Limits& limits;
    std::span<const PageSource> sources;
    FontCache fonts;
    std::vector<PageContent> pages;
    std::vector<InkRaster::Square> ink;  ///< of print: each page's heaviest square
    Xmp xmp;
    StructureTree tree;
    mutable PixelCache pixels;  ///< decoded when first asked for

    [[nodiscard]] const PageSource* source(std::size_t page) const {
        return page < sources.size() ? &sources[page] : nullptr;
    }
};

class Findings;

/// What is asked of a file.
struct Rule {
    std::string_view name;  ///< `picture-resolution`
    Level level = Level::Error;
    std::string_view sentence;  ///< what must be so, and why
    void (*check)(const Reading&, Findings&) = nullptr;
};

/// Takes what one rule finds. Pages count from 0.
class Findings {
public:
    Findings(const Rule& rule, const Reading& reading, std::vector<Finding>& out)
        : rule_{rule}, reading_{reading}, out_{out} {}

    void in_file(std::string message);
    void on_page(std::size_t page, std::string message);
    void at(std::size_t page, const Box& box, std::string message);

private:
    const Rule& rule_;
    const Reading& reading_;
    std::vector<Finding>& out_;
};

/// Calls `visit(page, mark, place of the mark)` for each mark with a shape of one kind.
template <typename Kind, typename Visit>
void for_each(const Reading& reading, Visit visit) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const std::vector<Mark>& marks = reading.pages[page].marks;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (const auto* shape = std::get_if<Kind>(&marks[i].shape)) {
                visit(page, marks[i], *shape, i);
            }
        }
    }
}

/// The beginning of a text, for messages: `“Learning city…”`.
std::string in_quotes(std::string_view text);

/// The spot colours that are used, and by how many objects.
std::map<std::string, std::size_t> count_spots(const Reading& reading);

// The families, each in its own file. Those of both media first.
std::span<const Rule> file_rules();
std::span<const Rule> forbidden_rules();
std::span<const Rule> font_rules();

std::span<const Rule> print_identity_rules();
std::span<const Rule> box_rules();
std::span<const Rule> extent_rules();
std::span<const Rule> ink_colour_rules();
std::span<const Rule> picture_rules();
std::span<const Rule> ink_rules();
std::span<const Rule> overprint_rules();
std::span<const Rule> fineness_rules();
std::span<const Rule> bleed_rules();

std::span<const Rule> screen_identity_rules();
std::span<const Rule> glyph_rules();
std::span<const Rule> screen_colour_rules();
std::span<const Rule> tagged_content_rules();
std::span<const Rule> structure_rules();
std::span<const Rule> table_rules();
std::span<const Rule> heading_rules();
std::span<const Rule> link_rules();
std::span<const Rule> language_rules();
std::span<const Rule> contrast_rules();

/// All rules of a medium. They live as long as the program.
std::vector<const Rule*> rules_of(Medium medium);

}  // namespace portraits::check::pdf
