#include "generator/layout/fit_messages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "generator/layout/page_context.h"

namespace portraits::layout {
namespace {

using record::Value;

/// The place of a field's key; of the whole record if there is no such field.
SourceMark mark_of(Value value, std::string_view path) {
    SourceMark mark = value.mark();
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string_view key = path.substr(0, dot);
        for (const Value::Entry& entry : value.entries()) {
            if (entry.key == key) {
                mark = entry.mark;
            }
        }
        value = value_at(value, key);
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return mark;
}

/// Where a text's longest word begins, and how many bytes it has.
std::pair<std::size_t, std::size_t> longest_word(std::string_view text) {
    constexpr std::string_view white = " \n\t";
    std::pair<std::size_t, std::size_t> longest{0, 0};
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(white, begin), text.size());
        longest = end - begin > longest.second ? std::pair{begin, end - begin} : longest;
        begin = end + 1;
    }
    return longest;
}

std::string counted(double count, std::string_view noun) {
    return fmt::format("{:.0f} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string of_field(const std::string& field) {
    return field.empty() ? "the text" : fmt::format("{}", field);
}

Diagnostic too_wide(const Overset& over, const PageSource& source) {
    const Value value = value_at(source.record, over.field);
    const std::string text = value.text();
    const auto [begin, length] = longest_word(text);
    const bool known = length > 0;
    return {Level::Error, known ? value.mark_within(begin, length) : mark_of(value, {}),
            fmt::format("{}: a line of {} is wider than its column in frame {}", source.page,
                        of_field(over.field), over.frame),
            known ? fmt::format("divide or replace the word {}", text.substr(begin, length))
                  : "use shorter words",
            "overset"};
}

std::string tried_in_words(const Overset& over) {
    return over.tried.empty() ? "" : fmt::format("; tried up to {}", fmt::join(over.tried, ", "));
}

Diagnostic too_long(const Overset& over, const PageSource& source) {
    const auto words = static_cast<double>(over.words);
    const std::string lines = over.lines > 0 ? ", " + counted(over.lines, "line") : "";
    return {Level::Error, mark_of(source.record, over.field),
            fmt::format("{}: {} does not fit frame {}: {:.1f} mm{} over ({})", source.page,
                        of_field(over.field), over.frame, over.surplus.to_mm(), lines, over.reason),
            over.words > 0
                ? fmt::format("about {} must go{}", counted(words, "word"), tried_in_words(over))
                : fmt::format("shorten it{}", tried_in_words(over)),
            "overset"};
}

Diagnostic two_pages(const Overset& over, const PageSource& source) {
    return {Level::Warning, mark_of(source.record, over.field),
            fmt::format("{}: takes a second page", source.page),
            fmt::format("one page holds it if about {} go",
                        counted(static_cast<double>(over.words), "word")),
            "second-page"};
}

Diagnostic too_short(const Underfull& under, const PageSource& source) {
    return {Level::Warning, mark_of(source.record, under.field),
            fmt::format("{}: frame {} is filled to {:.0f} %, under the layout's {:.0f} %",
                        source.page, under.frame, under.fill * 100, under.floor * 100),
            fmt::format("about {} are missing", counted(static_cast<double>(under.words), "word")),
            "underfull"};
}

}  // namespace

void report_shortages(const FittedPage& page, const PageSource& source, Diagnostics& diagnostics) {
    for (const Overset& over : page.overset) {
        diagnostics.add(over.sideways ? too_wide(over, source) : too_long(over, source));
    }
    if (page.second_page) {
        diagnostics.add(two_pages(*page.second_page, source));
    }
    for (const Underfull& under : page.underfull) {
        diagnostics.add(too_short(under, source));
    }
}

}  // namespace portraits::layout
