// A report as text for people and as JSON for programs.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "generator/base/levels.h"
#include "generator/check/preflight.h"

namespace portraits::check::pdf {
namespace {

/// Findings of one rule on one line each, up to this many: the rest say the same.
constexpr std::size_t shown_of_a_rule = 8;

std::string verdict(const Report& report) {
    const std::string text = tally(report.count(Level::Error), report.count(Level::Warning));
    return text.empty() ? "nothing found" : text;
}

std::string where(const Finding& finding) {
    if (finding.page == 0) {
        return {};
    }
    std::string text = fmt::format("page {}", finding.page);
    if (!finding.page_name.empty()) {
        text += fmt::format(" ({})", finding.page_name);
    }
    if (finding.place) {
        text += fmt::format(", {:.1f} × {:.1f} mm", finding.place->left().to_mm(),
                            finding.place->top().to_mm());
    }
    if (!finding.block.empty()) {
        text += fmt::format(", {}", finding.block);
    }
    return text + ": ";
}

std::string line(const Finding& finding) {
    std::string text = fmt::format("  {}: {}{} [{}]\n", name_of(finding.level), where(finding),
                                   finding.message, finding.rule);
    return finding.record.empty() ? text : text + fmt::format("      = from {}\n", finding.record);
}

std::string head(const Report& report) {
    std::string text =
        fmt::format("{} ({}): {}, {}: {}\n", report.file, name_of(report.medium),
                    counted(report.pages, "page"), counted(report.rules, "rule"), verdict(report));
    if (report.ink_page > 0) {
        text += fmt::format("  most ink: {:.0f} % on page {}\n", report.ink * 100, report.ink_page);
    }
    for (const auto& [ink, count] : report.spots) {
        text += fmt::format("  spot colour {}: {}\n", ink, counted(count, "object"));
    }
    if (!report.blanks.empty()) {
        text += fmt::format("  blank pages: {}\n", fmt::join(report.blanks, ", "));
    }
    return text;
}

nlohmann::ordered_json to_json(const Finding& finding) {
    nlohmann::ordered_json json{
        {"rule", finding.rule}, {"level", name_of(finding.level)}, {"message", finding.message}};
    if (finding.page > 0) {
        json["page"] = finding.page;
    }
    if (finding.place) {
        const Rect& place = *finding.place;
        const auto hundredths = [](Length l) { return std::round(l.to_mm() * 100) / 100; };
        json["mm"] = {hundredths(place.left()), hundredths(place.top()),
                      hundredths(place.size.width), hundredths(place.size.height)};
    }
    for (const auto& [key, text] :
         {std::pair{"name", &finding.page_name}, std::pair{"block", &finding.block},
          std::pair{"record", &finding.record}}) {
        if (!text->empty()) {
            json[key] = *text;
        }
    }
    return json;
}

}  // namespace

std::string to_text(const Report& report) {
    std::string text = head(report);
    std::map<std::string, std::size_t> shown;
    for (const Finding& finding : report.findings) {
        if (shown[finding.rule]++ < shown_of_a_rule) {
            text += line(finding);
        }
    }
    for (const auto& [rule, count] : shown) {
        if (count > shown_of_a_rule) {
            text += fmt::format("  … and {} more [{}]\n", count - shown_of_a_rule, rule);
        }
    }
    return text;
}

std::string explain(std::string_view name) {
    for (const RuleFacts& rule : all_rule_facts()) {
        if (rule.name == name) {
            return fmt::format("{} ({}, {})\n  {}\n", rule.name, name_of(rule.level),
                               rule.print && rule.screen ? "print and screen"
                               : rule.print              ? "print"
                                                         : "screen",
                               rule.sentence);
        }
    }
    return {};
}

std::string to_json(const Report& report) {
    nlohmann::ordered_json json{{"file", report.file},     {"medium", name_of(report.medium)},
                                {"pages", report.pages},   {"rules", report.rules},
                                {"blanks", report.blanks}, {"spots", report.spots}};
    if (report.ink_page > 0) {
        json["ink"] = {{"percent", std::round(report.ink * 1000) / 10}, {"page", report.ink_page}};
    }
    json["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : report.findings) {
        json["findings"].push_back(to_json(finding));
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace portraits::check::pdf
