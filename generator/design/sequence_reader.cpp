#include "generator/design/sequence_reader.h"

namespace portraits::design {

using record::Value;

std::vector<SequenceEntry> read_sequence(const Value& list) {
    std::vector<SequenceEntry> sequence;
    for (const Value& v : list.items()) {
        SequenceEntry& entry = sequence.emplace_back();
        entry.page = v["page"].text();
        const Value continued = v["continued"];
        entry.continued = continued.is_map() ? continued["right"].text() : continued.text();
        entry.continued_left = continued["left"].text();
        entry.each_city = v["each"].text() == "city";
        entry.each = entry.each_city ? std::string{} : v["each"].text();
        entry.least_pages = v.has("least") ? static_cast<std::size_t>(v["least"].number()) : 1;
        entry.most_pages = entry.each_city ? 2 : static_cast<std::size_t>(v["most"].number());
        entry.start_even = v["start"].text() == "even";
        entry.fill_to_four = v.has("fill");
        entry.when = v["when"].text();
        entry.unless = v["unless"].text();
        entry.mark = v.mark();
    }
    return sequence;
}

std::vector<FoldedSide> read_folded(const Value& list) {
    std::vector<FoldedSide> sides;
    for (const Value& side : list.items()) {
        FoldedSide& read = sides.emplace_back();
        read.mark = side.mark();
        for (const Value& panel : side.items()) {
            read.panels.push_back({panel["page"].text(), Length::mm(panel["x"].number())});
        }
    }
    return sides;
}

const std::string& SequenceEntry::page_of(std::size_t part, bool left) const {
    if (part == 0 || continued.empty()) {
        return page;
    }
    return left && !continued_left.empty() ? continued_left : continued;
}

}  // namespace portraits::design
