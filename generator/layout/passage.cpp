#include "generator/layout/passage.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

/// How far hyphens, points and quotation marks may hang into the margin.
const Length most_hanging = Length::mm(2);

std::size_t count_words(const std::string& text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        words += c != ' ' && !inside ? 1 : 0;
        inside = c != ' ';
    }
    return words;
}

/// Reads the lines off a block's ink.
Linage linage_of(const ink::Fragment& ink, Length measure) {
    Linage lines;
    Length baseline = Length::raw(-1);
    for (const ink::Item& item : ink.items) {
        const auto* run = std::get_if<ink::GlyphRun>(&item.shape);
        if (run == nullptr) {
            continue;
        }
        lines.lines += run->origin.y == baseline ? 0 : 1;
        baseline = run->origin.y;
        lines.words += count_words(run->text);
        const bool stands_out = run->origin.x + run->width() > measure + most_hanging;
        lines.overfull += stands_out ? 1 : 0;
    }
    return lines;
}

class OfField : public Block {
public:
    OfField(std::string field, BlockPtr block)
        : field_{std::move(field)}, block_{std::move(block)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        Placed placed = block_->place(space, tightness);
        if (placed.verdict == Verdict::Full && placed.passages.empty()) {
            placed.passages.push_back({field_, placed.used, linage_of(placed.ink, space.width)});
            placed.badness += badness_of(placed.passages.front().lines);
        }
        for (Passage& passage : placed.passages) {
            passage.field = passage.field.empty() ? field_ : passage.field;
        }
        return placed;
    }

private:
    std::string field_;
    BlockPtr block_;
};

class FlowOfField : public FlowBlock {
public:
    FlowOfField(std::string field, FlowPtr flow)
        : field_{std::move(field)}, flow_{std::move(flow)} {}

    Material material(Length width, const Tightness& tightness) const override {
        Material material = flow_->material(width, tightness);
        if (!material.parts.empty()) {
            const Length height = height_of(material, {0, material.parts.size()});
            material.passages.push_back({field_, {width, height}, material.lines});
        }
        return material;
    }

private:
    std::string field_;
    FlowPtr flow_;
};

}  // namespace

BlockPtr of_field(std::string field, BlockPtr block) {
    return std::make_shared<OfField>(std::move(field), std::move(block));
}

FlowPtr of_field(std::string field, FlowPtr flow) {
    return std::make_shared<FlowOfField>(std::move(field), std::move(flow));
}

}  // namespace portraits::layout
