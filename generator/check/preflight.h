#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/geometry.h"

namespace portraits::check::pdf {

/// What a file is for, which decides what is asked of it.
enum class Medium {
    Print,   ///< PDF/X-4, and the Ghent Workgroup's 2022 figures for sheet-fed CMYK
    Screen,  ///< PDF/UA-1 and PDF/A-2a
};

/// A part of a page by which a person knows where a finding is.
struct Block {
    std::string name;  ///< `main`, `rail`
    Rect box;          ///< from the trim's top left corner
};

/// What a page was made from, as its maker knows it.
struct PageSource {
    std::string name;           ///< `portrait villa-maria`
    std::string record;         ///< the file, if there is one
    bool blank = false;         ///< empty by intention
    std::vector<Block> blocks;  ///< where they overlap, the smallest counts
};

/// The figures of the rules, which a press may set more strictly.
struct Limits {
    double ink = 3.2;              ///< mean of any square; 1 is a full cover of one ink
    double ink_square = 15;        ///< its side, mm
    double picture_error = 149;    ///< pixels an inch, colour and grey
    double picture_warning = 224;  ///< the same
    double bitmap_error = 549;     ///< one bit a pixel
    double bitmap_warning = 799;   ///< the same
    double black_text = 12;        ///< pt: smaller black text must overprint
    double black_line = 2;         ///< pt: thinner black lines must overprint
    double rich_black_key = 0.85;  ///< black from this much on counts as black
    double rich_black = 2.8;       ///< sum of inks from which black is too rich
    double many_inks_text = 8;     ///< pt: smaller text in white or three inks is hard to register
    double many_inks_line = 0.25;  ///< pt: the same for lines
    double hairline = 0.125;       ///< pt: thinner lines may break
    double bleed = 3;              ///< mm
    std::size_t pages_in_a_sheet = 4;     ///< the extent is a multiple of this
    std::vector<std::string> spots = {};  ///< the spot colours that the edition asks for
    double contrast_text = 4.5, contrast_large = 3;
};

/// One thing that a rule found.
struct Finding {
    std::string rule;
    Level level = Level::Error;
    std::string message;
    std::size_t page = 0;       ///< from 1; 0: the file as a whole
    std::optional<Rect> place;  ///< from the trim's top left corner
    std::string page_name, block, record;
};

/// What there is to say of one file.
struct Report {
    std::string file;
    Medium medium = Medium::Print;
    std::size_t pages = 0;
    std::size_t rules = 0;                     ///< how many were applied
    std::vector<Finding> findings;             ///< by page, then by rule
    std::vector<std::size_t> blanks;           ///< pages that are empty by intention
    std::map<std::string, std::size_t> spots;  ///< the spot colours, and how many objects use each
    /// Of print: the heaviest mean of a square, and where.
    double ink = 0;
    std::size_t ink_page = 0;

    [[nodiscard]] std::size_t count(Level level) const;
};

/// Reads a written file back and applies every rule of its medium. `sources` go by page; there may be none.
Report check_file(std::string bytes, const std::string& name, Medium medium,
                  const Limits& limits = {}, std::span<const PageSource> sources = {});

/// A line for the file and one for each finding; of many findings of one rule, the first few.
std::string to_text(const Report& report);
/// One object on one line, with all findings.
std::string to_json(const Report& report);

/// A rule as it may be told: its name, level and sentence.
struct RuleFacts {
    std::string_view name;
    Level level = Level::Error;
    std::string_view sentence;
    bool print = false, screen = false;
};

/// The rules of both media in the order in which they are applied.
std::vector<RuleFacts> all_rule_facts();

/// A rule's name, level, media and sentence; empty if there is none of that name.
std::string explain(std::string_view name);

std::string_view name_of(Medium medium);

}  // namespace portraits::check::pdf
