#include "generator/write/uses.h"

#include <algorithm>

namespace portraits::write {
namespace {

void add(Uses& uses, const EncodedPage& page) {
    for (const auto& [font, use] : page.fonts) {
        uses.fonts[font].add(use);
    }
    for (const auto& [picture, width] : page.pictures) {
        double& widest = uses.pictures[picture];
        widest = std::max(widest, width);
    }
}

}  // namespace

Uses uses_of(const PageStore& pages, const std::vector<EncodedMarks>& marks) {
    Uses uses;
    for (const EncodedMarks& of_sheet : marks) {
        if (of_sheet.font) {
            uses.fonts[*of_sheet.font].add(of_sheet.use);
        }
    }
    pages.for_each([&](std::size_t, const EncodedPage& page) { add(uses, page); });
    return uses;
}

}  // namespace portraits::write
