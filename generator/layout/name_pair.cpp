#include "generator/layout/name_pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

/// The white between the names, in em.
constexpr double white_between = 0.28;

class NamePairBlock : public Block {
public:
    NamePairBlock(const Scribe& scribe, NamePair names, std::string style, std::string other_style,
                  ink::Role role)
        : scribe_{scribe},
          names_{std::move(names)},
          style_{std::move(style)},
          other_style_{std::move(other_style)},
          role_{role} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Style style = scribe_.style(style_, tightness);
        const Style other_style = scribe_.style(other_style_, tightness);
        ink::Fragment ink;
        const ink::NodeId node = ink.add(role_);
        const text::Line name = scribe_.line(style, names_.name, node);
        const text::Line other =
            scribe_.line(other_style, names_.other, node_of_other(ink, node), names_.other_lang);
        const Length over = std::max(name.width, other.width) - space.width;
        if (over > Length{}) {
            return Placed::refused(fmt::format("the name is {:.1f} mm too wide", over.to_mm()),
                                   style.leading);
        }
        draw(ink, name, {Length{}, style.baseline}, node);
        Length height = style.leading;
        if (!names_.other.empty()) {
            const Length left = name.width + style.type.size * white_between;
            const bool beside = left + other.width <= space.width;
            draw(ink, other,
                 beside ? Point{left, style.baseline}
                        : Point{Length{}, height + other_style.baseline});
            height += beside ? Length{} : other_style.leading;
        }
        return Placed::full_if_fits(space, {space.width, height}, std::move(ink));
    }

private:
    [[nodiscard]] ink::NodeId node_of_other(ink::Fragment& ink, ink::NodeId parent) const {
        ink::Node node;
        node.role = ink::Role::Span;
        node.parent = parent;
        node.lang = names_.other_lang;
        return names_.other.empty() ? parent : ink.add(std::move(node));
    }

    Scribe scribe_;
    NamePair names_;
    std::string style_, other_style_;
    ink::Role role_;
};

}  // namespace

BlockPtr name_pair(const Scribe& scribe, NamePair names, std::string style, std::string other_style,
                   ink::Role role) {
    return names.name.empty()
               ? nullptr
               : std::make_shared<NamePairBlock>(scribe, std::move(names), std::move(style),
                                                 std::move(other_style), role);
}

}  // namespace portraits::layout
