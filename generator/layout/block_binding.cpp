#include "generator/layout/block_binding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "generator/layout/book.h"
#include "generator/layout/enclosed.h"
#include "generator/layout/pairs.h"
#include "generator/layout/stack.h"
#include "generator/layout/tiles.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;
using ContextPtr = std::shared_ptr<const PageContext>;

/// The swatch that a spec names; `region` is that of the country which the record names.
std::string accent_named(const Value& spec, const PageContext& context) {
    const std::string name = spec["accent"].text();
    if (name != "region") {
        return name;
    }
    const Book& book = *context.book;
    return swatch_of_region(*book.design,
                            book.edition->region_of(context.field("country_code").text()));
}

BlockPtr made_in(const ContextPtr& context, const Value& spec, const MakeBlock& make) {
    BlockPtr block = make(spec, *context);
    return block == nullptr ? nullptr : kept_with(context, std::move(block));
}

std::size_t items_at(const PageContext& context, const Value& path) {
    return context.field(path.text()).items().size();
}

std::string item_path(const Value& list, std::size_t item) {
    return fmt::format("{}.{}", list.text(), item);
}

/// The two records whose blocks stand side by side.
struct Columns {
    std::array<ContextPtr, 2> contexts;

    /// A pair of blocks, with their fields below a path.
    [[nodiscard]] Pair pair(const Value& spec, const std::string& path,
                            const MakeBlock& make) const {
        Pair pair;
        pair.white = Length::mm(spec["white"].number());
        for (std::size_t i = 0; i < contexts.size(); ++i) {
            const auto inner =
                std::make_shared<const PageContext>(bound_context(spec, contexts.at(i)->at(path)));
            pair.sides.at(i) = made_in(inner, spec, make);
        }
        return pair;
    }

    [[nodiscard]] std::size_t items(const Value& path) const {
        return std::max(items_at(*contexts[0], path), items_at(*contexts[1], path));
    }
};

}  // namespace

PageContext bound_context(const Value& spec, const PageContext& context) {
    PageContext inner = spec.has("record") ? context.at(spec["record"].text()) : context;
    if (spec.has("accent")) {
        inner.scribe = inner.scribe.with(accent_of(inner.scribe.book(), accent_named(spec, inner)));
    }
    return inner;
}

BlockPtr bound(const Value& spec, const PageContext& context, const MakeBlock& make) {
    if (!spec.has("record") && !spec.has("accent")) {
        return make(spec, context);
    }
    const auto inner = std::make_shared<const PageContext>(bound_context(spec, context));
    BlockPtr block = made_in(inner, spec, make);
    if (block == nullptr || inner->scribe.lang() == context.scribe.lang()) {
        return block;
    }
    ink::Node division;
    division.role = ink::Role::Div;
    division.lang = inner->scribe.lang();
    return enclosed(std::move(division), std::move(block));
}

BlockPtr bound_each(const Value& spec, const PageContext& context, const MakeBlock& make) {
    const Length white = Length::mm(spec["white"].number());
    std::vector<BlockPtr> blocks;
    for (std::size_t i = 0; i < items_at(context, spec["each"]); ++i) {
        const auto inner =
            std::make_shared<const PageContext>(context.at(item_path(spec["each"], i)));
        if (BlockPtr block = made_in(inner, spec, make)) {
            if (!blocks.empty() && white > Length{}) {
                blocks.push_back(space(white));
            }
            blocks.push_back(std::move(block));
        }
    }
    return blocks.empty() ? nullptr : stack(std::move(blocks));
}

BlockPtr bound_pairs(const Value& spec, const PageContext& context, const MakeBlock& make) {
    Columns columns;
    std::array<std::string, 2> langs;
    const std::vector<Value> records = spec["records"].items();
    for (std::size_t i = 0; i < langs.size(); ++i) {
        const std::string path = i < records.size() ? records[i].text() : std::string{};
        columns.contexts.at(i) = std::make_shared<const PageContext>(context.at(path));
        langs.at(i) = columns.contexts.at(i)->scribe.lang();
    }
    std::vector<Pair> rows;
    for (const Value& row : spec["pairs"].items()) {
        if (!row.has("each")) {
            rows.push_back(columns.pair(row, {}, make));
            continue;
        }
        for (std::size_t i = 0; i < columns.items(row["each"]); ++i) {
            rows.push_back(columns.pair(row, item_path(row["each"], i), make));
        }
    }
    return rows.empty() ? nullptr
                        : pairs(std::move(rows), Length::mm(spec["gutter"].number()), langs);
}

BlockPtr bound_row(const Value& spec, const PageContext& context, const MakeBlock& make) {
    std::vector<BlockPtr> blocks;
    for (const Value& block : spec["blocks"].items()) {
        if (BlockPtr made = make(block, context)) {
            blocks.push_back(std::move(made));
        }
    }
    const int columns = std::max(static_cast<int>(spec["columns"].number()), 1);
    return blocks.empty()
               ? nullptr
               : tiles(std::move(blocks), columns, Length::mm(spec["gutter"].number()), {});
}

}  // namespace portraits::layout
