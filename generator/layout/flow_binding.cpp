#include "generator/layout/flow_binding.h"

#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

#include "generator/layout/column_thread.h"
#include "generator/layout/enclosed.h"
#include "generator/layout/flow_parts.h"
#include "generator/layout/footnotes.h"
#include "generator/layout/passage.h"

namespace portraits::layout {
namespace {

using record::Value;
using ContextPtr = std::shared_ptr<const PageContext>;

/// Gathers what a template lets flow.
class FlowMaker {
public:
    explicit FlowMaker(const MakeBlock& make) : make_{&make} {}

    void add(const Value& spec, const PageContext& context) {
        if (!spec.has("each")) {
            add_one(spec, context);
            return;
        }
        const std::string list = spec["each"].text();
        const std::size_t items = context.field(list).items().size();
        for (std::size_t i = 0; i < items; ++i) {
            if (i > 0 && spec["between"].text() == column_break_kind) {
                flows_.push_back(column_break());
            }
            add_one(spec, context.at(fmt::format("{}.{}", list, i)));
        }
    }

    std::vector<FlowPtr> take() && { return std::move(flows_); }

private:
    void add_one(const Value& spec, const PageContext& outer) {
        const auto context = std::make_shared<const PageContext>(bound_context(spec, outer));
        if (spec.has("blocks")) {
            for (const Value& part : spec["blocks"].items()) {
                add(part, *context);
            }
        } else if (spec["block"].text() == column_break_kind) {
            flows_.push_back(column_break());
        } else if (FlowPtr flow = flow_of(spec, context)) {
            flows_.push_back(spaced(std::move(flow), Length::mm(spec["white"].number()),
                                    spec["keep"].boolean()));
        }
    }

    /// A text flows line by line, any other block as a whole.
    [[nodiscard]] FlowPtr flow_of(const Value& spec, const ContextPtr& context) const {
        BlockPtr block = (*make_)(spec, *context);
        if (block == nullptr) {
            return nullptr;
        }
        FlowPtr text = std::dynamic_pointer_cast<const FlowBlock>(block);
        FlowPtr flow =
            text != nullptr ? std::move(text) : boxed(kept_with(context, std::move(block)));
        return spec.has("field")
                   ? of_field(joined_path(context->within, spec["field"].text()), std::move(flow))
                   : flow;
    }

    const MakeBlock* make_;
    std::vector<FlowPtr> flows_;
};

}  // namespace

BlockPtr bound_flow(const Value& spec, const PageContext& context, const MakeBlock& make) {
    FlowMaker maker{make};
    for (const Value& part : spec["blocks"].items()) {
        maker.add(part, context);
    }
    std::vector<FlowPtr> flows = std::move(maker).take();
    if (flows.empty()) {
        return nullptr;
    }
    const ColumnForm form{spec.has("columns") ? static_cast<int>(spec["columns"].number()) : 1,
                          Length::mm(spec["gutter"].number())};
    return column_thread(
        std::move(flows), form, context.height_ahead,
        [notes = Footnotes{context}](std::span<const std::string> names, Length width) {
            return notes.set(names, width);
        });
}

}  // namespace portraits::layout
