#include "generator/layout/partner_line.h"

#include <fmt/format.h>

#include <utility>

#include "generator/layout/area_link.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

const Length after_label = Length::mm(3);
const Length between = Length::mm(4.5);
const Length before_page = Length::mm(0.9);

class PartnerLine : public Block {
public:
    PartnerLine(const Scribe& scribe, std::string label, std::vector<Partner> partners)
        : scribe_{scribe}, label_{std::move(label)}, partners_{std::move(partners)} {}

    Placed place(Space space, const Tightness&) const override {
        const Style style = scribe_.style("running foot");
        ink::Fragment ink;
        const ink::NodeId line = ink.add(ink::Role::P);
        const text::Line label = scribe_.line(style, label_, line);
        draw(ink, label, {Length{}, style.baseline}, line);
        Length x = label.width + after_label;
        for (const Partner& partner : partners_) {
            const Length width = add(ink, line, partner, x, space.width);
            if (width == Length{}) {
                break;
            }
            x += width + between;
        }
        return Placed::full_if_fits(space, {space.width, style.leading}, std::move(ink));
    }

private:
    /// A city and its page from `x` on; returns the width they take, 0 where they would pass `end`.
    Length add(ink::Fragment& ink, ink::NodeId line, const Partner& partner, Length x,
               Length end) const {
        const Style name_style = scribe_.style("running foot");
        const Style page_style = scribe_.style("folio");
        const std::string number = local_digits(partner.page, scribe_.lang());
        const text::Line name = scribe_.line(name_style, partner.name);
        const text::Line page = scribe_.line(page_style, number);
        const Length width = name.width + before_page + page.width;
        if (x + width > end) {
            return {};
        }
        const ink::NodeId link = ink.add(ink::Role::Link, line);
        draw(ink, name, {x, name_style.baseline}, link);
        draw(ink, page, {x + name.width + before_page, page_style.baseline}, link);
        draw_link(ink, link, {{x, Length{}}, {width, name_style.leading}}, partner.destination,
                  fmt::format("{}, {}", partner.name, number));
        return width;
    }

    Scribe scribe_;
    std::string label_;
    std::vector<Partner> partners_;
};

}  // namespace

BlockPtr partner_line(const Scribe& scribe, std::string label, std::vector<Partner> partners) {
    return std::make_shared<PartnerLine>(scribe, std::move(label), std::move(partners));
}

}  // namespace portraits::layout
