#include "generator/design/palette_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace portraits::design {
namespace {

using record::Value;

std::string text_or(const Value& value, std::string fallback) {
    return value.is_null() ? std::move(fallback) : value.text();
}

/// `#115288` to its three bytes; the schema has seen to the form.
std::array<std::uint8_t, 3> parse_srgb(const std::string& text) {
    std::array<std::uint8_t, 3> srgb{};
    for (std::size_t i = 0; i < srgb.size() && 3 + 2 * i <= text.size(); ++i) {
        const char* digits = text.data() + 1 + 2 * i;
        std::from_chars(digits, digits + 2, srgb.at(i), 16);
    }
    return srgb;
}

Swatch read_swatch(std::string name, const Value& value) {
    Swatch swatch{std::move(name), {}, parse_srgb(value["srgb"].text())};
    for (std::size_t i = 0; i < 4 && i < value["cmyk"].items().size(); ++i) {
        swatch.cmyk.at(i) = value["cmyk"].items()[i].number() / 100;
    }
    return swatch;
}

/// Adds what has a name, or puts it in the place of what had that name: a layout redraws what its
/// base has.
template <typename T>
void put(std::vector<T>& into, T value) {
    const auto same = std::find_if(into.begin(), into.end(),
                                   [&](const T& other) { return other.name == value.name; });
    if (same == into.end()) {
        into.push_back(std::move(value));
    } else {
        *same = std::move(value);
    }
}

void read_swatches(const Value& map, std::vector<Swatch>& swatches) {
    for (const Value::Entry& entry : map.entries()) {
        const Swatch solid = read_swatch(entry.key, entry.value);
        put(swatches, solid);
        for (const Value::Entry& tint : entry.value["tints"].entries()) {
            Swatch lighter{entry.key + " " + tint.key, solid.cmyk, parse_srgb(tint.value.text())};
            int percent = 100;
            std::from_chars(tint.key.data(), tint.key.data() + tint.key.size(), percent);
            for (double& ink : lighter.cmyk) {
                ink *= percent / 100.0;
            }
            put(swatches, std::move(lighter));
        }
        if (entry.value.has("land")) {
            put(swatches, read_swatch(entry.key + " land", entry.value["land"]));
        }
    }
}

/// `Noto Serif Display 300 italic`: family, weight, posture.
Font parse_font(const std::string& text) {
    Font font;
    std::string rest = text;
    constexpr std::string_view italic = " italic";
    if (rest.ends_with(italic)) {
        font.italic = true;
        rest.erase(rest.size() - italic.size());
    }
    const std::size_t space = rest.rfind(' ');
    font.family = rest.substr(0, space);
    if (space != std::string::npos) {
        std::from_chars(rest.data() + space + 1, rest.data() + rest.size(), font.weight);
    }
    return font;
}

Style read_style(const Value::Entry& entry) {
    const Value& v = entry.value;
    Style style;
    style.name = entry.key;
    style.mark = entry.mark;
    style.font = parse_font(v["font"].text());
    style.emphasis = parse_font(text_or(v["emphasis"], v["font"].text()));
    style.strong = parse_font(text_or(v["strong"], v["font"].text()));
    style.size = v["size"].number();
    style.leading = Length::mm(v["leading"].number());
    style.baseline = Length::mm(v["baseline"].number());
    style.tracking = v["tracking"].number();
    for (const Value& feature : v["features"].items()) {
        style.features.push_back(feature.text());
    }
    style.colour = text_or(v["colour"], "k100");
    style.capitals = v["capitals"].boolean();
    style.justified = v["justified"].boolean();
    style.align = text_or(v["align"], "start");
    style.hyphenate = v["hyphenate"].boolean();
    style.balance = v["balance"].boolean();
    style.hang = v["hang"].boolean();
    style.grid = v["grid"].boolean();
    style.first_indent = Length::mm(v["first_indent"].number());
    return style;
}

}  // namespace

void read_palette(const Value& manifest, Design& design) {
    if (manifest.has("house")) {
        design.house = manifest["house"].text();
    }
    read_swatches(manifest["swatches"], design.swatches);
    for (const Value::Entry& entry : manifest["accents"].entries()) {
        design.accents.insert_or_assign(entry.key, entry.value.text());
    }
    for (const Value::Entry& entry : manifest["styles"].entries()) {
        put(design.styles, read_style(entry));
    }
}

}  // namespace portraits::design
