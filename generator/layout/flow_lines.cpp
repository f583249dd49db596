#include "generator/layout/flow_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace portraits::layout {
namespace {

/// Lines of a paragraph that no break may separate from it: widows and orphans are two lines.
constexpr std::size_t least_lines = 2;

/// Where an item stands, by a point inside of its line.
Length height_on_page(const ink::Item& item) {
    if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
        return run->origin.y;
    }
    const Rect box = ink::bounds(item);
    return box.top() + box.size.height / 2;
}

std::size_t line_of(const ink::Item& item, Length leading, std::size_t lines) {
    const std::int64_t line = height_on_page(item).to_raw() / leading.to_raw();
    return std::min(static_cast<std::size_t>(std::max<std::int64_t>(line, 0)), lines - 1);
}

Penalty between(std::size_t line, std::size_t lines, double cost) {
    const bool alone = line < least_lines || lines - line < least_lines;
    return {alone ? Penalty::never : cost};
}

}  // namespace

std::vector<ink::Fragment> cut_lines(SetText text, const Style& style) {
    std::vector<ink::Fragment> lines(text.lines);
    if (lines.empty()) {
        return lines;
    }
    for (ink::Item& item : text.ink.items) {
        const std::size_t line = line_of(item, style.leading, text.lines);
        ink::move(item, {Length{}, -(style.leading * static_cast<std::int64_t>(line))});
        lines[line].items.push_back(std::move(item));
    }
    for (ink::Destination& place : text.ink.destinations) {
        const auto line = static_cast<std::size_t>(place.place.y.to_raw() / style.leading.to_raw());
        place.place.y -= style.leading * static_cast<std::int64_t>(line);
        lines[std::min(line, lines.size() - 1)].destinations.push_back(std::move(place));
    }
    return lines;
}

void add_lines(Material& to, SetText text, const Style& style, LineStack how) {
    const std::size_t shift = to.nodes.size();
    const auto shifted = [&](ink::NodeId id) {
        return static_cast<ink::NodeId>(static_cast<std::size_t>(id) + shift);
    };
    for (ink::Node& node : text.ink.nodes) {
        node.parent = node.parent == ink::NodeId::Artifact ? how.parent : shifted(node.parent);
        to.nodes.push_back(std::move(node));
    }
    to.lines += text.linage;
    std::vector<ink::Fragment> lines = cut_lines(std::move(text), style);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (ink::Item& item : lines[i].items) {
            ink::move(item, {how.left, Length{}});
            item.node = item.node == ink::NodeId::Artifact ? item.node : shifted(item.node);
        }
        if (i == 0) {
            auto& items = lines[i].items;
            items.insert(items.begin(), std::make_move_iterator(how.first.items.begin()),
                         std::make_move_iterator(how.first.items.end()));
        } else {
            to.parts.emplace_back(between(i, lines.size(), how.break_cost));
        }
        to.parts.emplace_back(Box{std::move(lines[i]), style.leading});
    }
}

}  // namespace portraits::layout
