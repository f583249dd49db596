#include "generator/layout/theme_index.h"

#include <utility>

#include "generator/layout/area_link.h"
#include "generator/layout/numbers.h"
#include "generator/layout/theme_strip.h"

namespace portraits::layout {
namespace {

const Length white_between = Length::mm(4.5);
const Length rule_weight = Length::pt(0.6);
const Length head_below_rule = Length::mm(0.75);
const Length strip_below_head = Length::mm(0.75);
/// What the strip takes with the white above and below: with a head of one line 10.5.
const Length strip_room = Length::mm(6);
/// The least white before a count or a page.
const Length before_number = Length::mm(2);
/// A theme is divided only where it cannot be helped: more than any unevenness of the columns costs.
constexpr double dear = 100000;

/// Puts words into an element of the fragment instead of one of their own.
void draw_words(ink::Fragment& into, SetText words, Point at, ink::NodeId node) {
    for (ink::Item& item : words.ink.items) {
        ink::move(item, at);
        item.node = node;
        into.items.push_back(std::move(item));
    }
}

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
        const Length strip_top = draw_head(head, section, width) + strip_below_head;
        Placed strip = strip_->place({width, strip_room}, tightness);
        head.take(std::move(strip.ink), {Length{}, strip_top}, section);
        const Length height = strip_top - strip_below_head + strip_room;
        const ink::NodeId list = head.add(ink::Role::L, section);
        material.nodes = std::exchange(head.nodes, {});
        material.parts.emplace_back(Glue{white_between, {}, {}});
        material.parts.emplace_back(Box{std::move(head), height});
        add_lines(material, list, width);
        return material;
    }

private:
    /// The name, over as many lines as it needs beside the count; returns the height of the lines.
    Length draw_head(ink::Fragment& ink, ink::NodeId section, Length width) const {
        ink.draw(
            ink::Path::rule({}, {width, Length{}}, {scribe_->book().swatch("k100"), rule_weight}));
        const Style name = scribe_->style("theme name");
        const Style count = scribe_->style("facts value");
        const ink::NodeId head = ink.add(ink::Role::H2, section);
        const text::Line number =
            scribe_->line(count, format_count(theme_.members.size(), scribe_->lang()));
        SetText words = scribe_->lines(name, theme_.name, width - number.width - before_number);
        const Length height = words.height;
        draw_words(ink, std::move(words), {Length{}, head_below_rule}, head);
        draw_right(ink, number, {width, head_below_rule + name.baseline}, head);
        return height;
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
        const std::string number = local_digits(city.page, scribe_->lang());
        const text::Line folio = scribe_->line(page, number, node);
        SetText words = scribe_->lines(name, city.name, width - folio_room(page) - before_number);
        Box box{{}, words.height};
        draw_words(box.ink, std::move(words), {}, node);
        draw_right(box.ink, folio, {width, box.height - name.leading + name.baseline}, node);
        draw_link(box.ink, node, {{}, {width, box.height}}, "city:" + city.slug,
                  city.name + ", " + number);
        return box;
    }

    /// The width of the document's page numbers. It must not depend on a city's own: how many pages the index takes is counted
    /// before they are known.
    [[nodiscard]] Length folio_room(const Style& style) const {
        constexpr std::size_t other_pages = 30;
        const std::size_t digits = std::to_string(atlas_->places.size() + other_pages).size();
        return scribe_->line(style, local_digits(std::string(digits, '0'), scribe_->lang())).width;
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
