#include "setting.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace portraits::layout::test {
namespace {

text::FaceEntry face(const std::string& family, int weight, bool italic, const std::string& role,
                     const std::string& file) {
    text::FaceEntry entry;
    entry.family = family;
    entry.weight = weight;
    entry.italic = italic;
    entry.role = role;
    entry.path = "/usr/share/fonts/" + file;
    return entry;
}

text::FontManifest manifest() {
    const std::string noto = "truetype/noto/NotoSerif";
    const std::string vollkorn = "truetype/vollkorn/Vollkorn-";
    const std::string inter = "opentype/inter/Inter-";
    text::FontManifest fonts;
    fonts.faces = {face("Noto Serif Display", 300, false, "serif", noto + "Display-Light.ttf"),
                   face("Noto Serif Display", 300, true, "serif", noto + "Display-LightItalic.ttf"),
                   face("Noto Serif", 300, false, "serif", noto + "-Light.ttf"),
                   face("Noto Serif", 300, true, "serif", noto + "-LightItalic.ttf"),
                   face("Noto Serif", 400, false, "serif", noto + "-Regular.ttf"),
                   face("Noto Serif", 500, false, "serif", noto + "-Medium.ttf"),
                   face("Vollkorn", 400, false, "serif", vollkorn + "Regular.ttf"),
                   face("Vollkorn", 400, true, "serif", vollkorn + "Italic.ttf"),
                   face("Vollkorn", 600, false, "serif", vollkorn + "SemiBold.ttf"),
                   face("Inter", 400, false, "sans", inter + "Regular.otf"),
                   face("Inter", 400, true, "sans", inter + "Italic.otf"),
                   face("Inter", 500, false, "sans", inter + "Medium.otf"),
                   face("Inter", 600, false, "sans", inter + "SemiBold.otf")};
    text::FaceEntry korean =
        face("Noto Serif CJK KR", 400, false, "serif", "opentype/noto/NotoSerifCJK-Regular.ttc");
    korean.index = 1;
    korean.lang = "ko";
    fonts.fallbacks = {korean};
    fonts.patterns = {{"en-GB", "/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb"}};
    return fonts;
}

const ink::Node& node_of(const ink::Fragment& fragment, ink::NodeId id) {
    return fragment.nodes.at(static_cast<std::size_t>(id));
}

/// True when the node or one below it has an item.
std::vector<bool> nodes_with_ink(const ink::Fragment& fragment) {
    std::vector<bool> inked(fragment.nodes.size());
    for (const ink::Item& item : fragment.items) {
        for (ink::NodeId id = item.node; id != ink::NodeId::Artifact;
             id = node_of(fragment, id).parent) {
            inked[static_cast<std::size_t>(id)] = true;
        }
    }
    return inked;
}

std::string kids_of(const ink::Fragment& fragment, ink::NodeId parent,
                    const std::vector<bool>& inked) {
    std::string result;
    for (std::size_t i = 0; i < fragment.nodes.size(); ++i) {
        if (fragment.nodes[i].parent != parent || !inked[i]) {
            continue;
        }
        const std::string kids = kids_of(fragment, static_cast<ink::NodeId>(i), inked);
        result += result.empty() ? "" : " ";
        result += ink::name_of(fragment.nodes[i].role);
        if (!kids.empty()) {
            result += fmt::format("({})", kids);
        }
    }
    return result;
}

record::RichParagraph paragraph(const std::string& words) {
    record::Inline piece;
    piece.text = words;
    return {{piece}};
}

}  // namespace

Setting::Setting()
    : design_{design::load_design(
          std::filesystem::path{PORTRAITS_SOURCE_DIR} / "layouts" / "portraits", diagnostics_)},
      fonts_{manifest()},
      book_{design_, fonts_, diagnostics_},
      setter_{fonts_} {
    for (const Diagnostic& diagnostic : diagnostics_.sorted()) {
        FAIL(render(diagnostic));
    }
}

Scribe Setting::scribe(const std::string& lang) const {
    return {book_, setter_, lang, accent_of(book_, "lacquer")};
}

const Setting& setting() {
    static const Setting the_one;
    return the_one;
}

std::vector<const ink::GlyphRun*> runs(const ink::Fragment& fragment) {
    std::vector<const ink::GlyphRun*> result;
    for (const ink::Item& item : fragment.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            result.push_back(run);
        }
    }
    return result;
}

std::string words(const ink::Fragment& fragment) {
    std::string result;
    for (const ink::GlyphRun* run : runs(fragment)) {
        result += result.empty() ? "" : " ";
        result += run->text;
    }
    return result;
}

const ink::GlyphRun& run_with(const ink::Fragment& fragment, const std::string& opening) {
    for (const ink::GlyphRun* run : runs(fragment)) {
        if (run->text.starts_with(opening)) {
            return *run;
        }
    }
    FAIL("no run begins with " << opening << " in: " << words(fragment));
    return *runs(fragment).front();
}

std::string structure(const ink::Fragment& fragment) {
    return kids_of(fragment, ink::NodeId::Artifact, nodes_with_ink(fragment));
}

bool all_tagged(const ink::Fragment& fragment) {
    return std::all_of(fragment.items.begin(), fragment.items.end(), [](const ink::Item& item) {
        return !std::holds_alternative<ink::GlyphRun>(item.shape) ||
               item.node != ink::NodeId::Artifact;
    });
}

std::vector<double> rules(const ink::Fragment& fragment) {
    std::vector<double> heights;
    for (const ink::Item& item : fragment.items) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        if (path != nullptr && path->stroke && path->points.size() == 2) {
            heights.push_back(path->points.front().y.to_mm());
        }
    }
    return heights;
}

record::RichText rich(const std::vector<std::string>& lines) {
    record::RichText text;
    for (const std::string& line : lines) {
        const bool bullet = line.starts_with("- ");
        const bool number = line.starts_with("1. ");
        if (!bullet && !number) {
            text.blocks.push_back({paragraph(line)});
            continue;
        }
        const bool goes_on = !text.blocks.empty() &&
                             std::holds_alternative<record::RichList>(text.blocks.back().content);
        if (!goes_on) {
            record::RichList list;
            list.ordered = number;
            text.blocks.push_back({list});
        }
        record::ListItem item;
        item.blocks.push_back({paragraph(line.substr(number ? 3 : 2))});
        std::get<record::RichList>(text.blocks.back().content).items.push_back(std::move(item));
    }
    return text;
}

std::string prose(std::size_t words_wanted) {
    const std::vector<std::string> some{
        "a",  "city",  "learns", "throughout", "life", "and",  "shares", "what",
        "it", "knows", "with",   "everyone",   "who",  "asks", "for",    "education"};
    std::string text;
    for (std::size_t i = 0; i < words_wanted; ++i) {
        text += i == 0 ? "" : " ";
        text += some[(i * 7 + i / 16) % some.size()];
    }
    return text + ".";
}

}  // namespace portraits::layout::test
