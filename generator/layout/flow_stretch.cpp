#include "generator/layout/flow_stretch.h"

#include <algorithm>
#include <cstdint>

namespace portraits::layout {
namespace {

std::int64_t in_units(Length length, Length unit) {
    return length.to_raw() / std::max<std::int64_t>(unit.to_raw(), 1);
}

Length of_units(std::int64_t count, Length unit) {
    return Length::raw(count * std::max<std::int64_t>(unit.to_raw(), 1));
}

/// The white between the first and the last box of a range that can stretch.
std::vector<Glue*> stretchable(Material& material, PartRange range) {
    std::vector<Glue*> all;
    std::size_t above_a_box = 0;
    bool below_a_box = false;
    for (std::size_t i = range.first; i < range.second; ++i) {
        if (std::holds_alternative<Box>(material.parts[i])) {
            above_a_box = all.size();
            below_a_box = true;
        } else if (auto* glue = std::get_if<Glue>(&material.parts[i]);
                   glue != nullptr && glue->stretch > Length{} && below_a_box) {
            all.push_back(glue);
        }
    }
    all.resize(above_a_box);
    return all;
}

}  // namespace

std::vector<Length> shares(Length slack, std::span<const Length> weights, Length unit) {
    std::int64_t all = 0;
    for (const Length weight : weights) {
        all += in_units(weight, unit);
    }
    const std::int64_t dealt = std::clamp<std::int64_t>(in_units(slack, unit), 0, all);
    std::vector<Length> result;
    std::int64_t weight_so_far = 0;
    std::int64_t given = 0;
    for (const Length weight : weights) {
        weight_so_far += in_units(weight, unit);
        // A page is under 2^26 units high, so that the product fits.
        const std::int64_t until_here = dealt * weight_so_far / std::max<std::int64_t>(all, 1);
        result.push_back(of_units(until_here - given, unit));
        given = until_here;
    }
    return result;
}

void stretch_to(Material& material, PartRange range, Length height) {
    const std::vector<Glue*> white = stretchable(material, range);
    std::vector<Length> weights;
    for (const Glue* glue : white) {
        weights.push_back(glue->stretch);
    }
    const std::vector<Length> more =
        shares(height - height_of(material, range), weights, material.grid);
    for (std::size_t i = 0; i < white.size(); ++i) {
        white[i]->natural += more[i];
    }
}

}  // namespace portraits::layout
