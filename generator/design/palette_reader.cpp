#include "generator/design/palette_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace portraits::design {
namespace {

using record::Value;

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

void set_number(const Value& value, double& into) {
    into = value.is_null() ? into : value.number();
}

void set_length(const Value& value, Length& into) {
    into = value.is_null() ? into : Length::mm(value.number());
}

void set_flag(const Value& value, bool& into) { into = value.is_null() ? into : value.boolean(); }

void set_text(const Value& value, std::string& into) {
    if (!value.is_null()) {
        into = value.text();
    }
}

void set_fonts(const Value& v, Style& style) {
    if (v.has("font")) {
        style.font = style.emphasis = style.strong = parse_font(v["font"].text());
    }
    if (v.has("emphasis")) {
        style.emphasis = parse_font(v["emphasis"].text());
    }
    if (v.has("strong")) {
        style.strong = parse_font(v["strong"].text());
    }
}

/// Justified text has to fill its lines, so that more of its words may be divided.
constexpr Hyphens ragged_hyphens{7, 3, 3, 1};
constexpr Hyphens justified_hyphens{5, 2, 3, 3};

void set_hyphens(const Value& v, Style& style) {
    if (v.has("justified")) {
        style.hyphens = style.justified ? justified_hyphens : ragged_hyphens;
    }
    const Value given = v["hyphens"];
    for (const auto& [key, number] :
         {std::pair{"word", &Hyphens::word}, std::pair{"before", &Hyphens::before},
          std::pair{"after", &Hyphens::after}, std::pair{"in_a_row", &Hyphens::in_a_row}}) {
        if (given.has(key)) {
            style.hyphens.*number = static_cast<int>(given[key].number());
        }
    }
}

/// What a map says of a style; what it does not say stays as it was.
void change_style(const Value& v, Style& style) {
    set_fonts(v, style);
    set_number(v["size"], style.size);
    set_length(v["leading"], style.leading);
    set_length(v["baseline"], style.baseline);
    set_number(v["tracking"], style.tracking);
    if (v.has("features")) {
        style.features.clear();
    }
    for (const Value& feature : v["features"].items()) {
        style.features.push_back(feature.text());
    }
    set_text(v["colour"], style.colour);
    set_flag(v["capitals"], style.capitals);
    set_flag(v["justified"], style.justified);
    set_text(v["align"], style.align);
    set_flag(v["hyphenate"], style.hyphenate);
    set_hyphens(v, style);
    set_flag(v["balance"], style.balance);
    set_flag(v["hang"], style.hang);
    set_flag(v["grid"], style.grid);
    set_length(v["first_indent"], style.first_indent);
}

/// The base's style with some values changed, or a new one, which says at least its font and its measures.
Style read_style(const Value::Entry& entry, const Style* base, Diagnostics& diagnostics) {
    const bool is_new = entry.value.has("font");
    Style style = is_new || base == nullptr ? Style{} : *base;
    style.name = entry.key;
    style.mark = entry.mark;
    for (const char* key : {"font", "size", "leading", "baseline"}) {
        if ((is_new || base == nullptr) && !entry.value.has(key)) {
            diagnostics.error(entry.mark, fmt::format("style {} has no {}", entry.key, key),
                              "a style that the base does not have needs font, size, leading and "
                              "baseline");
        }
    }
    change_style(entry.value, style);
    return style;
}

}  // namespace

void read_palette(const Value& manifest, Design& design, Diagnostics& diagnostics) {
    if (manifest.has("house")) {
        design.house = manifest["house"].text();
    }
    read_swatches(manifest["swatches"], design.swatches);
    for (const Value::Entry& entry : manifest["accents"].entries()) {
        design.accents.insert_or_assign(entry.key, entry.value.text());
    }
    for (const Value::Entry& entry : manifest["styles"].entries()) {
        put(design.styles, read_style(entry, design.style(entry.key), diagnostics));
    }
}

}  // namespace portraits::design
