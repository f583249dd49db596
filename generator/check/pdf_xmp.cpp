// Enough of XMP (ISO 16684-1) to ask for a property: packets in PDF files are serialised flat, so a search by tag does what a tree
// would.

#include "generator/check/pdf_xmp.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace portraits::check::pdf {
namespace {

constexpr auto npos = std::string_view::npos;

std::string unescaped(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
    for (const auto& [entity, character] : entities) {
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
            text.replace(at, entity.size(), character);
        }
    }
    return text;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The first text between tags that is more than white space.
std::string first_text(std::string_view xml) {
    while (!xml.empty()) {
        const std::string_view run = xml.substr(0, xml.find('<'));
        if (!std::all_of(run.begin(), run.end(), is_space)) {
            return std::string{run};
        }
        const auto tag_end = xml.find('>', run.size());
        xml = tag_end == npos ? std::string_view{} : xml.substr(tag_end + 1);
    }
    return {};
}

std::optional<std::string> as_element(std::string_view xml, const std::string& tag) {
    const auto begin = xml.find("<" + tag);
    if (begin == npos) {
        return std::nullopt;
    }
    const char next = begin + tag.size() + 1 < xml.size() ? xml[begin + tag.size() + 1] : '>';
    const auto inside = xml.find('>', begin);
    const auto end = xml.find("</" + tag + ">", begin);
    if ((next != '>' && !is_space(next)) || inside == npos || end == npos || end < inside) {
        return std::nullopt;
    }
    return first_text(xml.substr(inside + 1, end - inside - 1));
}

std::optional<std::string> as_attribute(std::string_view xml, const std::string& tag) {
    const auto begin = xml.find(" " + tag + "=");
    const auto open = begin + tag.size() + 2;
    if (begin == npos || open >= xml.size()) {
        return std::nullopt;
    }
    const auto close = xml.find(xml[open], open + 1);
    return close == npos ? std::nullopt
                         : std::optional{std::string{xml.substr(open + 1, close - open - 1)}};
}

}  // namespace

std::string Xmp::prefix_of(std::string_view ns) const {
    for (const char quote : {'"', '\''}) {
        const auto uri = packet_.find(fmt::format("={}{}{}", quote, ns, quote));
        const auto declared = uri == npos ? npos : packet_.rfind("xmlns:", uri);
        if (declared != npos) {
            return packet_.substr(declared + 6, uri - declared - 6);
        }
    }
    return {};
}

std::optional<std::string> Xmp::get(std::string_view ns, std::string_view name) const {
    const std::string prefix = prefix_of(ns);
    if (prefix.empty()) {
        return std::nullopt;
    }
    const std::string tag = fmt::format("{}:{}", prefix, name);
    std::optional<std::string> found = as_element(packet_, tag);
    if (!found) {
        found = as_attribute(packet_, tag);
    }
    return found ? std::optional{unescaped(*found)} : std::nullopt;
}

}  // namespace portraits::check::pdf
