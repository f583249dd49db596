#include "generator/layout/block_factory.h"

#include <fmt/format.h>

#include "generator/layout/block_binding.h"
#include "generator/layout/passage.h"
#include "generator/layout/remembered.h"
#include "generator/layout/stack.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

/// The kind that is made of other blocks, so that the factory makes it.
constexpr std::string_view pairs_kind = "pairs";

void check_block(const record::Value& spec, const BlockMakers& makers, const StyleBook& styles,
                 Diagnostics& diagnostics) {
    const std::string kind = spec["block"].text();
    if (kind != "rest" && kind != pairs_kind && !makers.contains(kind)) {
        diagnostics.error(spec["block"].mark(),
                          fmt::format("there is no block of the kind {}", kind));
    }
    const record::Value style = spec["style"];
    if (!style.is_null() && !styles.has_style(style.text())) {
        diagnostics.error(style.mark(), fmt::format("the layout has no style {}", style.text()),
                          "declare it under styles in layout.yaml");
    }
    for (const record::Value& row : spec["pairs"].items()) {
        check_block(row, makers, styles, diagnostics);
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
    makers.merge(graphic_blocks());
    makers.merge(record_blocks());
    makers.merge(record_drawings());
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

BlockPtr BlockFactory::make_one(const record::Value& spec, const PageContext& context) const {
    const std::string kind = spec["block"].text();
    if (kind == pairs_kind) {
        return bound_pairs(spec, context,
                           [this](const record::Value& block, const PageContext& in) {
                               return make_one(block, in);
                           });
    }
    const auto maker = makers_.find(kind);
    BlockPtr block = maker == makers_.end() ? nullptr : maker->second(spec, context);
    if (block == nullptr) {
        return nullptr;
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
