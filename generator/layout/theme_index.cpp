#include "generator/layout/theme_index.h"

#include <utility>

#include "generator/layout/theme_strip.h"

namespace portraits::layout {
namespace {

const Length white_between = Length::mm(4.5);
const Length rule_weight = Length::pt(0.6);
const Length head_below_rule = Length::mm(0.75);
const Length strip_top = Length::mm(5.25);
const Length lines_top = Length::mm(10.5);

class ThemeBlock : public FlowBlock {
public:
    ThemeBlock(const Scribe& scribe, const Atlas& atlas, ThemeEntry theme, const Words& words)
        : scribe_{&scribe},
          atlas_{&atlas},
          theme_{std::move(theme)},
          strip_{theme_strip(scribe, atlas, theme_.name, theme_.members, words)} {}

    Material material(Length width, const Tightness& tightness) const override {
        ink::Fragment ink;
        const ink::NodeId section = ink.add(ink::Role::Sect);
        draw_head(ink, section, width);
        Placed strip = strip_->place({width, lines_top}, tightness);
        ink.take(std::move(strip.ink), {Length{}, strip_top}, section);
        const ink::NodeId list = ink.add(ink::Role::L, section);
        Length top = lines_top;
        for (const Place& city : atlas_->places) {
            if (theme_.members.contains(city.slug)) {
                top += draw_line(ink, list, city, top, width);
            }
        }
        Material material;
        material.nodes = std::move(ink.nodes);
        ink.nodes.clear();
        material.parts.emplace_back(Glue{white_between, {}, {}});
        material.parts.emplace_back(Box{std::move(ink), top});
        return material;
    }

private:
    void draw_head(ink::Fragment& ink, ink::NodeId section, Length width) const {
        ink.draw(
            ink::Path::rule({}, {width, Length{}}, {scribe_->book().swatch("k100"), rule_weight}));
        const Style name = scribe_->style("theme name");
        const Style count = scribe_->style("facts value");
        const ink::NodeId head = ink.add(ink::Role::H2, section);
        const Length baseline = head_below_rule + name.baseline;
        draw(ink, scribe_->line(name, theme_.name, head), {Length{}, baseline}, head);
        draw_right(ink, scribe_->line(count, std::to_string(theme_.members.size()), head),
                   {width, baseline}, head);
    }

    /// A city and its page, both the same link; returns the line's height.
    Length draw_line(ink::Fragment& ink, ink::NodeId list, const Place& city, Length top,
                     Length width) const {
        const ink::NodeId body = ink.add(ink::Role::LBody, ink.add(ink::Role::LI, list));
        const ink::NodeId link = ink.add(ink::Role::Link, body);
        const Style name = scribe_->style("theme city");
        const Style page = scribe_->style("facts year");
        const std::string number = std::to_string(city.page);
        draw(ink, scribe_->line(name, city.name, link), {Length{}, top + name.baseline}, link);
        draw_right(ink, scribe_->line(page, number, link), {width, top + name.baseline}, link);
        ink::Link area;
        area.area = {{Length{}, top}, {width, name.leading}};
        area.destination = "city:" + city.slug;
        area.contents = city.name + ", " + number;
        ink.draw(std::move(area), link);
        return name.leading;
    }

    const Scribe* scribe_;
    const Atlas* atlas_;
    ThemeEntry theme_;
    BlockPtr strip_;
};

}  // namespace

FlowPtr theme_entry(const Scribe& scribe, const Atlas& atlas, ThemeEntry theme,
                    const Words& words) {
    return std::make_shared<ThemeBlock>(scribe, atlas, std::move(theme), words);
}

}  // namespace portraits::layout
