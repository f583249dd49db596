#include "generator/layout/flow_points.h"

namespace portraits::layout {
namespace {

Length natural(const std::variant<Box, Glue, Penalty>& part) {
    if (const auto* glue = std::get_if<Glue>(&part)) {
        return glue->natural;
    }
    const auto* box = std::get_if<Box>(&part);
    return box != nullptr ? box->height : Length{};
}

}  // namespace

std::vector<BreakPoint> break_points(const Material& material) {
    std::vector<BreakPoint> points;
    bool after_box = false;
    bool any_box = false;
    for (std::size_t i = 0; i < material.parts.size(); ++i) {
        const auto& part = material.parts[i];
        if (std::holds_alternative<Box>(part)) {
            after_box = any_box = true;
            continue;
        }
        const auto* penalty = std::get_if<Penalty>(&part);
        if (any_box && (penalty != nullptr ? penalty->cost < Penalty::never : after_box)) {
            points.push_back({i, i + 1, penalty != nullptr ? penalty->cost : 0});
        }
        after_box = false;
    }
    points.push_back({material.parts.size(), material.parts.size(), 0});
    return points;
}

ColumnBreaks::ColumnBreaks(const Material& material) {
    starts_.push_back(0);
    for (const BreakPoint& point : break_points(material)) {
        points_.push_back(point);
        starts_.push_back(point.after);
    }
    measure_feet(material);
    measure_heads(material);
}

/// How far from the material's head the last box before each break ends.
void ColumnBreaks::measure_feet(const Material& material) {
    Length at, foot;
    std::size_t part = 0;
    for (const BreakPoint& point : points_) {
        for (; part < point.before; ++part) {
            at += natural(material.parts[part]);
            foot = std::holds_alternative<Box>(material.parts[part]) ? at : foot;
        }
        feet_.push_back(foot);
    }
}

/// How far from the material's head a frame begins that follows each break: at its first box, less the white that keeps.
void ColumnBreaks::measure_heads(const Material& material) {
    Length at, kept;
    for (const auto& part : material.parts) {
        at += natural(part);
    }
    Length head = at;
    heads_.resize(starts_.size());
    std::size_t start = starts_.size();
    for (std::size_t part = material.parts.size() + 1; part-- > 0;) {
        if (part < material.parts.size()) {
            at -= natural(material.parts[part]);
            const auto* glue = std::get_if<Glue>(&material.parts[part]);
            kept += glue != nullptr && glue->keeps_at_head ? glue->natural : Length{};
            if (std::holds_alternative<Box>(material.parts[part])) {
                head = at;
                kept = Length{};
            }
        }
        for (; start > 0 && starts_[start - 1] == part; --start) {
            heads_[start - 1] = head - kept;
        }
    }
}

}  // namespace portraits::layout
