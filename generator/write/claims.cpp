#include "generator/write/claims.h"

#include <fmt/format.h>

#include "generator/write/font_face.h"

namespace portraits::write {
namespace {

using Reasons = std::vector<std::string>;

void require(Reasons& reasons, bool kept, std::string_view reason) {
    if (!kept) {
        reasons.emplace_back(reason);
    }
}

/// A font's maker may forbid what every one of our files does.
void check_embedding(const Contents& contents, Reasons& reasons) {
    for (const auto& [font, use] : contents.uses) {
        const FontFace& face = contents.fonts.face(font);
        require(reasons, face.may_be_embedded(),
                fmt::format("the font {} may not be embedded", face.name()));
    }
}

/// Every glyph is one that the font has drawn.
void check_drawn(const Contents& contents, Reasons& reasons) {
    for (const auto& [font, use] : contents.uses) {
        use.glyphs.for_each([&, font = font](std::uint16_t glyph) {
            require(reasons, glyph != 0,
                    fmt::format("text in {} lacks a glyph", contents.fonts.face(font).name()));
        });
    }
}

/// Level A and PDF/UA: every glyph says what it stands for.
void check_said(const Contents& contents, Reasons& reasons) {
    for (const auto& [font, use] : contents.uses) {
        const FontFace& face = contents.fonts.face(font);
        use.glyphs.for_each([&, &use = use](std::uint16_t glyph) {
            require(reasons, !face.text(glyph).empty() || use.said.contains(glyph),
                    fmt::format("glyph {} of {} says no text", glyph, face.name()));
        });
    }
}

/// The elements of a page in reading order.
template <typename Visit>
void for_each_node(const EncodedPage& page, const std::vector<StructureKid>& kids, Visit visit) {
    for (const StructureKid& kid : kids) {
        if (kid.kind == StructureKid::Kind::Node) {
            const StructureNode& node = page.nodes.at(static_cast<std::size_t>(kid.index));
            visit(node.node);
            for_each_node(page, node.kids, visit);
        }
    }
}

int heading_level(ink::Role role) {
    switch (role) {
        case ink::Role::H1: return 1;
        case ink::Role::H2: return 2;
        case ink::Role::H3: return 3;
        default: return 0;
    }
}

/// Figures say what they show; levels of headings begin at one and none is skipped on the way down (ISO 14289-1, 7.3 and 7.4.2).
void check_elements(const Contents& contents, Reasons& reasons) {
    int above = 0;
    contents.pages.for_each([&](std::size_t, const EncodedPage& page) {
        for_each_node(page, page.top, [&](const ink::Node& node) {
            require(reasons, node.role != ink::Role::Figure || !node.alt.empty(),
                    fmt::format("a figure on page {} has no alternative text", page.label));
            if (const int level = heading_level(node.role); level > 0) {
                require(reasons, level <= above + 1,
                        fmt::format("page {} skips a level of headings", page.label));
                above = level;
            }
        });
    });
}

void check_press(const Contents& contents, Reasons& reasons) {
    require(reasons, contents.condition != nullptr && contents.condition->profile != nullptr,
            "no press profile is given");
    require(reasons, !contents.job.created.empty(), "it has no date");
}

void check_accessible(const Contents& contents, Reasons& reasons) {
    require(reasons, !contents.job.lang.empty(), "its language is not known");
    check_said(contents, reasons);
    check_elements(contents, reasons);
}

}  // namespace

Standards standards_of(Medium medium) {
    return medium == Medium::Print ? Standards{Standard::PdfX4}
                                   : Standards{Standard::PdfUa1, Standard::PdfA2a};
}

std::vector<std::string> reasons_against(Standard standard, const Contents& contents) {
    Reasons reasons;
    require(reasons, !contents.job.title.empty(), "it has no title");
    check_embedding(contents, reasons);
    check_drawn(contents, reasons);
    if (standard == Standard::PdfX4) {
        check_press(contents, reasons);
    } else {
        check_accessible(contents, reasons);
    }
    return reasons;
}

}  // namespace portraits::write
