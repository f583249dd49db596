#include "generator/layout/block_factory.h"

#include <fmt/format.h>

#include "generator/layout/passage.h"
#include "generator/layout/remembered.h"
#include "generator/layout/stack.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

void check_block(const design::BlockSpec& spec, const BlockMakers& makers, const StyleBook& styles,
                 Diagnostics& diagnostics) {
    if (spec.kind != "rest" && !makers.contains(spec.kind)) {
        diagnostics.error(spec.args["block"].mark(),
                          fmt::format("there is no block of the kind {}", spec.kind));
    }
    const record::Value style = spec.args["style"];
    if (!style.is_null() && !styles.has_style(style.text())) {
        diagnostics.error(style.mark(), fmt::format("the layout has no style {}", style.text()),
                          "declare it under styles in layout.yaml");
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
                    check_block(spec, makers_, styles, diagnostics);
                }
            }
        }
    }
}

BlockPtr BlockFactory::make(const design::BlockSpec& spec, const PageContext& context) const {
    const auto maker = makers_.find(spec.kind);
    BlockPtr block = maker == makers_.end() ? nullptr : maker->second(spec.args, context);
    if (block == nullptr) {
        return nullptr;
    }
    if (spec.args.has("field")) {
        block = of_field(spec.args["field"].text(), std::move(block));
    }
    return restricted(remembered(std::move(block)), spec.args);
}

BlockPtr BlockFactory::fill(const design::FrameSpec& frame, const PageContext& context) const {
    std::vector<BlockPtr> blocks;
    std::vector<BlockPtr> foot;
    for (const design::BlockSpec& spec : frame.blocks) {
        if (BlockPtr block = make(spec, context)) {
            blocks.push_back(std::move(block));
        }
    }
    for (const design::BlockSpec& spec : frame.foot) {
        if (BlockPtr block = make(spec, context)) {
            foot.push_back(std::move(block));
        }
    }
    return blocks.empty() && foot.empty() ? nullptr : stack(std::move(blocks), std::move(foot));
}

}  // namespace portraits::layout
