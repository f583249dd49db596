#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "generator/text/font_library.h"

/// The faces that tests set text in, without reading `fonts.yaml`.
namespace portraits::text::testing {

inline FaceEntry face(std::string family, int weight, bool italic, const std::string& file,
                      std::string package, std::string role) {
    FaceEntry entry;
    entry.family = std::move(family);
    entry.weight = weight;
    entry.italic = italic;
    entry.path = "/usr/share/fonts/" + file;
    entry.package = std::move(package);
    entry.role = std::move(role);
    return entry;
}

inline FaceEntry fallback(std::string family, int weight, const std::string& file,
                          std::string package, std::string role, std::vector<std::string> scripts,
                          std::string lang = {}, unsigned index = 0) {
    FaceEntry entry =
        face(std::move(family), weight, false, file, std::move(package), std::move(role));
    entry.scripts = std::move(scripts);
    entry.lang = std::move(lang);
    entry.index = index;
    return entry;
}

/// A face of one of the collections of Chinese, Japanese and Korean, whose names tell the language.
inline FaceEntry cjk(const std::string& kind, const std::string& tradition, int weight,
                     const std::string& weight_name, std::vector<std::string> scripts,
                     std::string lang, unsigned index) {
    FaceEntry entry =
        fallback(fmt::format("Noto {} CJK {}", kind, tradition), weight,
                 fmt::format("opentype/noto/Noto{}CJK-{}.ttc", kind, weight_name), "fonts-noto-cjk",
                 kind == "Serif" ? "serif" : "sans", std::move(scripts), std::move(lang), index);
    entry.name = fmt::format("Noto{}CJK{}-{}", kind, tradition, weight_name);
    return entry;
}

inline std::vector<FaceEntry> test_faces() {
    const std::string vollkorn = "truetype/vollkorn/Vollkorn-";
    const std::string noto = "truetype/noto/NotoSerif";
    const std::string inter = "opentype/inter/Inter-";
    return {
        face("Noto Serif Display", 300, false, noto + "Display-Light.ttf", "fonts-noto-extra",
             "serif"),
        face("Noto Serif", 400, false, noto + "-Regular.ttf", "fonts-noto-core", "serif"),
        face("Noto Serif", 500, false, noto + "-Medium.ttf", "fonts-noto-extra", "serif"),
        face("Vollkorn", 400, false, vollkorn + "Regular.ttf", "fonts-vollkorn", "serif"),
        face("Vollkorn", 400, true, vollkorn + "Italic.ttf", "fonts-vollkorn", "serif"),
        face("Vollkorn", 600, false, vollkorn + "SemiBold.ttf", "fonts-vollkorn", "serif"),
        face("Inter", 400, false, inter + "Regular.otf", "fonts-inter", "sans"),
        face("Inter", 600, false, inter + "SemiBold.otf", "fonts-inter", "sans"),
    };
}

inline std::vector<FaceEntry> test_fallbacks() {
    const std::string noto = "truetype/noto/";
    const std::string core = "fonts-noto-core";
    const std::vector<std::string> han{"Hani", "Bopo"};
    const std::vector<std::string> japanese{"Hani", "Hira", "Kana"};
    const std::vector<std::string> korean{"Hang", "Hani"};
    return {
        cjk("Serif", "sc", 400, "Regular", han, "zh-Hans", 2),
        cjk("Serif", "sc", 700, "Bold", han, "zh-Hans", 2),
        cjk("Serif", "tc", 400, "Regular", han, "zh-Hant", 3),
        cjk("Serif", "jp", 400, "Regular", japanese, "ja", 0),
        cjk("Serif", "kr", 400, "Regular", korean, "ko", 1),
        cjk("Sans", "sc", 400, "Regular", han, "zh-Hans", 2),
        cjk("Sans", "kr", 400, "Regular", korean, "ko", 1),
        fallback("Noto Naskh Arabic", 400, noto + "NotoNaskhArabic-Regular.ttf", core, "serif",
                 {"Arab"}),
        fallback("Noto Serif Hebrew", 400, noto + "NotoSerifHebrew-Regular.ttf", core, "serif",
                 {"Hebr"}),
        fallback("Noto Serif Armenian", 400, noto + "NotoSerifArmenian-Regular.ttf", core, "serif",
                 {"Armn"}),
        fallback("Noto Serif Ethiopic", 400, noto + "NotoSerifEthiopic-Regular.ttf", core, "serif",
                 {"Ethi"}),
        fallback("Noto Sans Arabic", 400, noto + "NotoSansArabic-Regular.ttf", core, "sans",
                 {"Arab"}),
        fallback("Noto Sans Hebrew", 400, noto + "NotoSansHebrew-Regular.ttf", core, "sans",
                 {"Hebr"}),
    };
}

inline FontManifest test_manifest() {
    return {test_faces(),
            test_fallbacks(),
            {{"en-GB", "/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb"},
             {"el", "/usr/share/hyphen/hyph_el.dic", "hyphen-el"},
             {"es", "/usr/share/hyphen/hyph_es_ES.dic", "hyphen-es"},
             {"fr", "/usr/share/hyphen/hyph_fr.dic", "hyphen-fr"},
             {"ru", "/usr/share/hyphen/hyph_ru_RU.dic", "hyphen-ru"},
             {"uk", "/usr/share/hyphen/hyph_uk_UA.dic", "hyphen-uk"}}};
}

}  // namespace portraits::text::testing
