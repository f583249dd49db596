#include "generator/layout/region_key.h"

#include <utility>

#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

const Length dot_radius = Length::mm(1.05);
const Length words_left = Length::mm(3.45);
/// Where a dot stands above the baseline to be level with figures and capitals, in em.
constexpr double middle_of_capitals = 0.36;

class RegionKey : public Block {
public:
    RegionKey(const Scribe& scribe, std::vector<RegionCount> regions)
        : scribe_{scribe}, regions_{std::move(regions)} {}

    Placed place(Space space, const Tightness&) const override {
        if (regions_.empty()) {
            return Placed::nothing();
        }
        const Style style = scribe_.style("region key");
        ink::Fragment ink;
        const ink::NodeId list = ink.add(ink::Role::L);
        Length top;
        for (const RegionCount& region : regions_) {
            ink.draw(ink::Path::disc(
                {dot_radius, top + style.baseline - style.type.size * middle_of_capitals},
                dot_radius, region.colour));
            const ink::NodeId item = ink.add(ink::Role::LI, list);
            SetText set = scribe_.lines(style, words_of(region, scribe_.lang()),
                                        space.width - words_left, ink::Role::LBody);
            ink.take(std::move(set.ink), {words_left, top}, item);
            top += set.height;
        }
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    static record::Inlines words_of(const RegionCount& region, std::string_view lang) {
        record::Inlines words(2);
        words[0].text = region.name + " ";
        words[1].text = format_count(region.cities, lang);
        words[1].strong = true;
        return words;
    }

    Scribe scribe_;
    std::vector<RegionCount> regions_;
};

}  // namespace

BlockPtr region_key(const Scribe& scribe, std::vector<RegionCount> regions) {
    return std::make_shared<RegionKey>(scribe, std::move(regions));
}

}  // namespace portraits::layout
