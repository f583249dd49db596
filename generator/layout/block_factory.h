#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/page_context.h"

namespace portraits::layout {

/// Makes the block that a template asks for; null if the record gives it nothing to show.
using BlockMaker = BlockPtr (*)(const record::Value& args, const PageContext& context);

using BlockMakers = std::map<std::string_view, BlockMaker>;

/// The kinds of block that speak of a city: name, facts, sections, quote, contact.
BlockMakers portrait_blocks();
/// Those that speak of the edition: title, contents, foreword, imprint, addresses.
BlockMakers matter_blocks();
/// A city's photographs, and the plates of any record.
BlockMakers picture_blocks();
/// Maps and data graphics.
BlockMakers graphic_blocks();
/// Those that are bound to values of a record by path, for documents of any kind.
BlockMakers record_blocks();
/// The drawings among these.
BlockMakers record_drawings();
/// The charts: bars, shares, units, key figures, timelines.
BlockMakers chart_blocks();
/// The boxed and ruled pieces of a story: callouts, persons, case studies.
BlockMakers story_blocks();
/// Those of documents in chapters: headings, contents, running heads.
BlockMakers chapter_blocks();

/// All kinds, by the name that templates use.
class BlockFactory {
public:
    BlockFactory();

    /// Reports every block of a design whose kind, style or lever there is none of.
    void check(const design::Design& design, const StyleBook& styles,
               Diagnostics& diagnostics) const;

    /// The stack of a frame's blocks; null if none of them has anything to show.
    [[nodiscard]] BlockPtr fill(const design::FrameSpec& frame, const PageContext& context) const;

private:
    [[nodiscard]] BlockPtr make(const record::Value& spec, const PageContext& context) const;
    /// The block alone, neither remembered nor restricted.
    [[nodiscard]] BlockPtr make_bare(const record::Value& spec, const PageContext& context) const;
    [[nodiscard]] BlockPtr make_one(const record::Value& spec, const PageContext& context) const;
    [[nodiscard]] std::vector<BlockPtr> make_all(const std::vector<design::BlockSpec>& specs,
                                                 const PageContext& context) const;

    BlockMakers makers_;
};

}  // namespace portraits::layout
