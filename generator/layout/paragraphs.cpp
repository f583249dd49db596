#include "generator/layout/paragraphs.h"

#include <span>
#include <string_view>
#include <utility>

namespace portraits::layout {
namespace {

void collect(std::span<const record::RichBlock> blocks, std::string_view mark,
             std::vector<record::Inlines>& into) {
    for (const record::RichBlock& block : blocks) {
        if (const auto* paragraph = std::get_if<record::RichParagraph>(&block.content)) {
            record::Inlines inlines = paragraph->text;
            if (!mark.empty()) {
                record::Inline opening;
                opening.text = mark;
                inlines.insert(inlines.begin(), std::move(opening));
            }
            into.push_back(std::move(inlines));
            continue;
        }
        for (const record::ListItem& item : std::get<record::RichList>(block.content).items) {
            collect(item.blocks, "– ", into);
        }
    }
}

}  // namespace

std::vector<record::Inlines> paragraphs_of(const record::RichText& text) {
    std::vector<record::Inlines> paragraphs;
    collect(text.blocks, {}, paragraphs);
    return paragraphs;
}

}  // namespace portraits::layout
