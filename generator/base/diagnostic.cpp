#include "generator/base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "generator/base/levels.h"

namespace portraits {
namespace {

std::string_view colour_of(Level level) {
    switch (level) {
        case Level::Note: return "\033[1;36m";
        case Level::Warning: return "\033[1;35m";
        case Level::Error: return "\033[1;31m";
    }
    return "";
}

auto sort_key(const Diagnostic& d) {
    const std::string_view path = d.mark.file ? std::string_view{d.mark.file->path()} : "";
    return std::tuple{path, d.mark.line, d.mark.column, -static_cast<int>(d.level),
                      std::string_view{d.message}};
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// What stands before the caret: tabs stay tabs so that the caret lines up with the line above.
std::string padding_for(std::string_view before) {
    std::string padding;
    for (const char c : before) {
        if (!is_continuation(c)) {
            padding += c == '\t' ? '\t' : ' ';
        }
    }
    return padding;
}

std::string excerpt(const SourceMark& mark) {
    const std::string_view line = mark.file->line(mark.line);
    const std::size_t start = std::min(mark.column > 0 ? mark.column - 1 : 0, line.size());
    const std::size_t marked = count_characters(line.substr(start, mark.length));
    const std::string gutter = fmt::format("{:>3}", mark.line);
    const std::string tildes(marked > 1 ? marked - 1 : 0, '~');
    return fmt::format("{} | {}\n{:>{}} | {}^{}\n", gutter, line, "", gutter.size(),
                       padding_for(line.substr(0, start)), tildes);
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::error(SourceMark mark, std::string message, std::string hint, std::string rule) {
    add({Level::Error, std::move(mark), std::move(message), std::move(hint), std::move(rule)});
}

void Diagnostics::warning(SourceMark mark, std::string message, std::string hint,
                          std::string rule) {
    add({Level::Warning, std::move(mark), std::move(message), std::move(hint), std::move(rule)});
}

void Diagnostics::append(const Diagnostics& others) {
    all_.insert(all_.end(), others.all_.begin(), others.all_.end());
}

std::size_t Diagnostics::count(Level level) const {
    return static_cast<std::size_t>(std::count_if(
        all_.begin(), all_.end(), [level](const Diagnostic& d) { return d.level == level; }));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = all_;
    std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return sort_key(a) < sort_key(b);
    });
    const auto same = [](const Diagnostic& a, const Diagnostic& b) {
        return sort_key(a) == sort_key(b);
    };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

std::string render(const Diagnostic& d, Colour colour) {
    const bool on = colour == Colour::On;
    std::string text;
    if (d.mark.known()) {
        text += fmt::format("{}:{}:{}: ", d.mark.file->path(), d.mark.line, d.mark.column);
    } else if (d.mark.file) {
        text += d.mark.file->path() + ": ";
    } else {
        text += "portraits: ";
    }
    text += fmt::format("{}{}:{} {}", on ? colour_of(d.level) : "", name_of(d.level),
                        on ? "\033[0m" : "", d.message);
    text += d.rule.empty() ? "\n" : fmt::format(" [{}]\n", d.rule);
    if (d.mark.known()) {
        text += excerpt(d.mark);
    }
    if (!d.hint.empty()) {
        text += fmt::format("    = {}\n", d.hint);
    }
    return text;
}

}  // namespace portraits
