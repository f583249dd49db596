#pragma once

#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout::test {

/// A line of a column: a rule over its width, 4.5 mm high unless said otherwise.
inline Box line(double height = 4.5) {
    Box box;
    box.height = Length::mm(height);
    box.ink.draw(ink::Path::rule({}, {Length::mm(10), Length{}}, {{}, Length::pt(1)}));
    return box;
}

inline Glue gap(double height) { return {Length::mm(height), {}, {}}; }
inline Penalty penalty(double cost) { return {cost}; }
inline Penalty never() { return {Penalty::never}; }
inline Penalty force() { return {-Penalty::never}; }

using Parts = std::vector<std::variant<Box, Glue, Penalty>>;

inline Material material(Parts parts) {
    Material result;
    result.parts = std::move(parts);
    return result;
}

/// A paragraph of lines, two of which stay together at either end.
inline Parts paragraph(int lines, double cost = 0) {
    Parts parts;
    for (int i = 0; i < lines; ++i) {
        if (i > 0) {
            parts.emplace_back(i < 2 || lines - i < 2 ? never() : penalty(cost));
        }
        parts.emplace_back(line());
    }
    return parts;
}

inline Parts operator+(Parts a, const Parts& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// A flow block of the same material at any width.
class Strip : public FlowBlock {
public:
    explicit Strip(Parts parts) : parts_{std::move(parts)} {}

    Material material(Length, const Tightness&) const override { return test::material(parts_); }

private:
    Parts parts_;
};

inline FlowPtr strip(Parts parts) { return std::make_shared<Strip>(std::move(parts)); }

/// How many boxes a range holds.
inline int boxes(const Material& in, PartRange range) {
    int count = 0;
    for (std::size_t i = range.first; i < range.second; ++i) {
        count += std::holds_alternative<Box>(in.parts[i]) ? 1 : 0;
    }
    return count;
}

}  // namespace portraits::layout::test
