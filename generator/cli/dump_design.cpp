#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "generator/cli/dump_text.h"

namespace portraits::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += " " + word;
    }
    return text;
}

std::string font_name(const design::Font& font) {
    return fmt::format("{} {}{}", font.family, font.weight, font.italic ? " italic" : "");
}

std::string swatch_line(const design::Swatch& swatch) {
    return fmt::format("swatch {:<16} cmyk {:.2f} {:.2f} {:.2f} {:.2f}  srgb #{:02X}{:02X}{:02X}\n",
                       swatch.name, swatch.cmyk[0], swatch.cmyk[1], swatch.cmyk[2], swatch.cmyk[3],
                       swatch.srgb[0], swatch.srgb[1], swatch.srgb[2]);
}

std::string style_line(const design::Style& style) {
    std::string text =
        fmt::format("style {:<17} {} {} pt / {:.2f} mm, baseline {:.2f}, tracking {}, {}, {}",
                    style.name, font_name(style.font), style.size, style.leading.to_mm(),
                    style.baseline.to_mm(), style.tracking, style.colour, style.align);
    const std::vector<std::pair<bool, std::string_view>> traits{{style.capitals, "capitals"},
                                                                {style.justified, "justified"},
                                                                {style.hyphenate, "hyphenate"},
                                                                {style.balance, "balance"},
                                                                {style.hang, "hang"}};
    for (const auto& [on, name] : traits) {
        text += on ? fmt::format(" {}", name) : "";
    }
    return text + (style.features.empty() ? "" : " [" + joined(style.features).substr(1) + "]") +
           "\n";
}

std::string block_lines(const std::vector<design::BlockSpec>& blocks, std::string_view where) {
    std::string text;
    for (const design::BlockSpec& block : blocks) {
        text += fmt::format("    {}{}\n", where, block.kind);
    }
    return text;
}

std::string frame_lines(const design::FrameSpec& frame) {
    const Rect& box = frame.box;
    return fmt::format("  frame {} {:.2f} {:.2f} {:.2f} {:.2f}{}{}\n", frame.name,
                       box.left().to_mm(), box.top().to_mm(), box.size.width.to_mm(),
                       box.size.height.to_mm(), frame.from_foot ? " from foot" : "",
                       frame.ladder.empty() ? "" : fmt::format(" ladder {}", frame.ladder)) +
           block_lines(frame.blocks, "") + block_lines(frame.foot, "foot ");
}

std::string ladder_lines(const design::Ladder& ladder) {
    std::string text = fmt::format("  ladder {}\n", ladder.name);
    for (const design::Step& step : ladder.steps) {
        text += fmt::format("    {}:", step.lever);
        for (const double value : step.values) {
            text += fmt::format(" {}", value);
        }
        text += fmt::format(", cost {}\n", step.cost);
    }
    return text;
}

std::string page_lines(const design::PageTemplate& page) {
    std::string text =
        fmt::format("page {}{}{}\n", page.name,
                    page.background.empty() ? "" : fmt::format(" on {}", page.background),
                    page.folio ? "" : ", no folio");
    for (const design::FrameSpec& frame : page.frames) {
        text += frame_lines(frame);
    }
    for (const design::Ladder& ladder : page.ladders) {
        text += ladder_lines(ladder);
    }
    return text;
}

std::string sequence_line(const design::SequenceEntry& entry) {
    const std::string each = entry.each_city ? "city" : entry.each;
    return fmt::format("sequence {}{}{}{}\n", entry.page, each.empty() ? "" : " each " + each,
                       entry.start_even ? " start even" : "",
                       entry.fill_to_four ? "fill to four" : "");
}

}  // namespace

std::string design_as_text(const design::Design& design) {
    std::string text =
        fmt::format("design {}\npage {:.2f} x {:.2f} bleed {:.2f}, baseline {:.2f}, foot {:.2f}\n",
                    design.name, design.page.width.to_mm(), design.page.height.to_mm(),
                    design.bleed.to_mm(), design.baseline.to_mm(), design.text_foot.to_mm());
    for (const design::Swatch& swatch : design.swatches) {
        text += swatch_line(swatch);
    }
    for (const design::Style& style : design.styles) {
        text += style_line(style);
    }
    for (const auto& [name, page] : design.pages) {
        text += page_lines(page);
    }
    for (const design::SequenceEntry& entry : design.sequence) {
        text += sequence_line(entry);
    }
    return text;
}

}  // namespace portraits::cli
