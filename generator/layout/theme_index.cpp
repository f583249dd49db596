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
/// A theme is divided only where it cannot be helped: more than any unevenness of the columns costs.
constexpr double dear = 100000;

class ThemeBlock : public FlowBlock {
public:
    ThemeBlock(const Scribe& scribe, const Atlas& atlas, ThemeEntry theme, const Words& words)
        : scribe_{&scribe},
          atlas_{&atlas},
          theme_{std::move(theme)},
          strip_{theme_strip(scribe, atlas, theme_.name, theme_.members, words)} {}

    Material material(Length width, const Tightness& tightness) const override {
        Material material;
        ink::Fragment head;
        const ink::NodeId section = head.add(ink::Role::Sect);
        draw_head(head, section, width);
        Placed strip = strip_->place({width, lines_top}, tightness);
        head.take(std::move(strip.ink), {Length{}, strip_top}, section);
        const ink::NodeId list = head.add(ink::Role::L, section);
        material.nodes = std::exchange(head.nodes, {});
        material.parts.emplace_back(Glue{white_between, {}, {}});
        material.parts.emplace_back(Box{std::move(head), lines_top});
        add_lines(material, list, width);
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

    void add_lines(Material& material, ink::NodeId list, Length width) const {
        std::size_t left = theme_.members.size();
        for (const Place& city : atlas_->places) {
            if (!theme_.members.contains(city.slug)) {
                continue;
            }
            // The head keeps two lines, and the last line is never alone.
            const bool first = left == theme_.members.size();
            const bool tied = first || left + 1 == theme_.members.size() || left == 1;
            material.parts.emplace_back(Penalty{tied ? Penalty::never : dear});
            material.parts.emplace_back(line(material, list, city, width));
            --left;
        }
    }

    /// A city and its page, both the same link.
    [[nodiscard]] Box line(Material& material, ink::NodeId list, const Place& city,
                           Length width) const {
        const ink::NodeId body =
            add_node(material, ink::Role::LBody, add_node(material, ink::Role::LI, list));
        const ink::NodeId node = add_node(material, ink::Role::Link, body);
        const Style name = scribe_->style("theme city");
        const Style page = scribe_->style("facts year");
        const std::string number = std::to_string(city.page);
        Box box{{}, name.leading};
        draw(box.ink, scribe_->line(name, city.name, node), {Length{}, name.baseline}, node);
        draw_right(box.ink, scribe_->line(page, number, node), {width, name.baseline}, node);
        ink::Link area;
        area.area = {{}, {width, name.leading}};
        area.destination = "city:" + city.slug;
        area.contents = city.name + ", " + number;
        box.ink.draw(std::move(area), node);
        return box;
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
