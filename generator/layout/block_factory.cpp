#include "generator/layout/block_factory.h"

#include <fmt/format.h>

#include "generator/layout/block_binding.h"
#include "generator/layout/block_look.h"
#include "generator/layout/figure_binding.h"
#include "generator/layout/flow_binding.h"
#include "generator/layout/passage.h"
#include "generator/layout/remembered.h"
#include "generator/layout/stack.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using BindBlocks = BlockPtr (*)(const record::Value& spec, const PageContext& context,
                                const MakeBlock& make);

/// The kinds that are made of other blocks, so that the factory makes them.
const std::map<std::string_view, BindBlocks>& compound_kinds() {
    static const std::map<std::string_view, BindBlocks> kinds{
        {"pairs", bound_pairs}, {"row", bound_row}, {"figure", bound_figure}, {"flow", bound_flow}};
    return kinds;
}

bool is_known(const std::string& kind, const BlockMakers& makers) {
    return kind == "rest" || kind == column_break_kind || compound_kinds().contains(kind) ||
           makers.contains(kind);
}

void check_style(const record::Value& style, const StyleBook& styles, Diagnostics& diagnostics) {
    if (!styles.has_style(style.text())) {
        diagnostics.error(style.mark(), fmt::format("the layout has no style {}", style.text()),
                          "declare it under styles in layout.yaml");
    }
}

void check_swatch(const record::Value& swatch, const StyleBook& styles, Diagnostics& diagnostics) {
    if (!is_swatch(swatch.text(), styles)) {
        diagnostics.error(swatch.mark(), fmt::format("the layout has no swatch {}", swatch.text()),
                          "declare it under swatches in layout.yaml");
    }
}

void check_block(const record::Value& spec, const BlockMakers& makers, const StyleBook& styles,
                 Diagnostics& diagnostics) {
    const std::string kind = spec["block"].text();
    const bool is_group = kind.empty() && spec.has("blocks");
    if (!is_group && !is_known(kind, makers)) {
        diagnostics.error(spec["block"].mark(),
                          fmt::format("there is no block of the kind {}", kind));
    }
    for (const record::Value::Entry& argument : spec.entries()) {
        if (argument.key.ends_with("style")) {
            check_style(argument.value, styles, diagnostics);
        }
        if (argument.key.ends_with("colour")) {
            check_swatch(argument.value, styles, diagnostics);
        }
    }
    if ((kind == "location" || kind == "contents map") && spec["width"].number() <= 0) {
        diagnostics.error(spec["block"].mark(), fmt::format("the block {} has no width", kind),
                          "write width: and millimetres, or a formula of measures");
    }
    for (const char* within : {"pairs", "blocks"}) {
        for (const record::Value& block : spec[within].items()) {
            check_block(block, makers, styles, diagnostics);
        }
    }
    if (spec.has("content")) {
        check_block(spec["content"], makers, styles, diagnostics);
    }
}

std::vector<std::string> variants(const record::Value& list) {
    std::vector<std::string> names;
    for (const record::Value& item : list.items()) {
        names.push_back(item.text());
    }
    return names;
}

/// A block as the template restricts it: to variants, to a lever being off or on.
BlockPtr restricted(BlockPtr block, const record::Value& args) {
    if (args.has("drop")) {
        block = dropped_by(args["drop"].text(), std::move(block));
    }
    if (args.has("while")) {
        block = brought_by(args["while"].text(), std::move(block));
    }
    if (args.has("only")) {
        block = only_in(variants(args["only"]), std::move(block));
    }
    return block;
}

BlockMakers all_makers() {
    BlockMakers makers = portrait_blocks();
    makers.merge(matter_blocks());
    makers.merge(picture_blocks());
    makers.merge(graphic_blocks());
    makers.merge(record_blocks());
    makers.merge(record_drawings());
    makers.merge(chart_blocks());
    makers.merge(story_blocks());
    makers.merge(chapter_blocks());
    return makers;
}

}  // namespace

BlockFactory::BlockFactory() : makers_{all_makers()} {}

void BlockFactory::check(const design::Design& design, const StyleBook& styles,
                         Diagnostics& diagnostics) const {
    for (const auto& [name, page] : design.pages) {
        for (const design::FrameSpec& frame : page.frames) {
            for (const auto* blocks : {&frame.blocks, &frame.foot}) {
                for (const design::BlockSpec& spec : *blocks) {
                    check_block(spec.args, makers_, styles, diagnostics);
                }
            }
        }
    }
}

BlockPtr BlockFactory::make_bare(const record::Value& spec, const PageContext& context) const {
    const auto maker = makers_.find(spec["block"].text());
    if (maker != makers_.end()) {
        return maker->second(spec, context);
    }
    const auto compound = compound_kinds().find(spec["block"].text());
    if (compound == compound_kinds().end()) {
        return nullptr;
    }
    // What flows is taken apart into lines, so that nothing may be wrapped round it.
    const bool flows = compound->second == bound_flow;
    return compound->second(spec, context,
                            [this, flows](const record::Value& block, const PageContext& in) {
                                return flows ? make_bare(block, in) : make_one(block, in);
                            });
}

BlockPtr BlockFactory::make_one(const record::Value& spec, const PageContext& context) const {
    BlockPtr block = make_bare(spec, context);
    if (block == nullptr || compound_kinds().contains(spec["block"].text())) {
        return block == nullptr ? nullptr : restricted(std::move(block), spec);
    }
    if (spec.has("field")) {
        block = of_field(joined_path(context.within, spec["field"].text()), std::move(block));
    }
    return restricted(remembered(std::move(block)), spec);
}

BlockPtr BlockFactory::make(const record::Value& spec, const PageContext& context) const {
    return bound(spec, context, [this](const record::Value& block, const PageContext& in) {
        const MakeBlock one = [this](const record::Value& a, const PageContext& b) {
            return make_one(a, b);
        };
        return block.has("each") ? bound_each(block, in, one) : one(block, in);
    });
}

std::vector<BlockPtr> BlockFactory::make_all(const std::vector<design::BlockSpec>& specs,
                                             const PageContext& context) const {
    std::vector<BlockPtr> blocks;
    for (const design::BlockSpec& spec : specs) {
        if (BlockPtr block = make(spec.args, context)) {
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

BlockPtr BlockFactory::fill(const design::FrameSpec& frame, const PageContext& context) const {
    return bound(frame.binding, context, [&](const record::Value&, const PageContext& in) {
        std::vector<BlockPtr> blocks = make_all(frame.blocks, in);
        std::vector<BlockPtr> foot = make_all(frame.foot, in);
        return blocks.empty() && foot.empty() ? nullptr : stack(std::move(blocks), std::move(foot));
    });
}

}  // namespace portraits::layout
