#include "generator/record/inline_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "generator/record/encoding.h"
#include "generator/record/language_tag.h"

namespace portraits::record {
namespace {

constexpr std::string_view line_separator = "\u2028";
constexpr std::string_view span_tail = "]{lang=";
constexpr std::string_view note_opening = "[^";

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Han, kana and their punctuation, whose lines are joined without a space (CSS Text 3, section
/// 4.1.3). Compared as UTF-8, whose order is that of the code points.
bool writes_no_spaces(std::string_view character) {
    return (character >= "\u3000" && character <= "\u30FF") ||
           (character >= "\u31F0" && character <= "\u31FF") ||
           (character >= "\u3400" && character <= "\u9FFF") ||
           (character >= "\uF900" && character <= "\uFAFF") ||
           (character >= "\uFF00" && character <= "\uFFEF") ||
           (character >= "\U00020000" && character <= "\U0003FFFF");
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// A reference at the start of a text, and how many bytes it is written in.
struct Reference {
    std::string name;
    std::size_t length = 0;
};

/// `{fig:growth}`: a kind in letters, and a name.
std::optional<Reference> named_reference(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::size_t end = text.find('}');
    if (!text.starts_with('{') || end == std::string_view::npos || colon >= end ||
        !is_name(text.substr(1, colon - 1)) || !is_name(text.substr(colon + 1, end - colon - 1))) {
        return std::nullopt;
    }
    return Reference{std::string{text.substr(1, end - 1)}, end + 1};
}

/// `[^1]`: the mark of a note.
std::optional<Reference> note_reference(std::string_view text) {
    const std::size_t end = text.find(']');
    if (!text.starts_with(note_opening) || end == std::string_view::npos ||
        !is_name(text.substr(note_opening.size(), end - note_opening.size()))) {
        return std::nullopt;
    }
    return Reference{
        fmt::format("note:{}", text.substr(note_opening.size(), end - note_opening.size())),
        end + 1};
}

std::optional<Reference> reference_in(std::string_view text) {
    return text.starts_with('{') ? named_reference(text) : note_reference(text);
}

/// How much of a text, from its first character on, can be taken over as it stands: words with
/// single spaces between them.
std::size_t plain_length(std::string_view text) {
    std::size_t end = 1;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        const bool single_space =
            c == ' ' && end + 1 < text.size() && !is_white(text[end + 1]) && text[end - 1] != ' ';
        if ((is_white(c) && !single_space) || c == '[' || c == ']' || c == '{') {
            break;
        }
    }
    return end;
}

}  // namespace

InlineBuilder::InlineBuilder(const Value& value, Diagnostics& diagnostics)
    : diagnostics_{diagnostics}, walk_{value} {}

void InlineBuilder::add(std::string_view text, std::size_t offset, bool escaped) {
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const bool is_plain = escaped && i == 0;
        const bool bracket = (rest[0] == '[' || rest[0] == ']') && !is_plain;
        const auto reference = is_plain ? std::nullopt : reference_in(rest);
        if (is_white(rest[0])) {
            add_white(offset + i);
            ++i;
        } else if (reference) {
            add_reference(reference->name, offset + i, reference->length);
            i += reference->length;
        } else if (bracket) {
            i += add_bracket(rest, offset + i);
        } else {
            const std::size_t length = plain_length(rest);
            add_words(rest.substr(0, length), offset + i);
            i += length;
        }
    }
}

/// One space for white of any length, none at the start of a line; it belongs to what it stands in.
void InlineBuilder::add_white(std::size_t offset) {
    after_soft_break_ = false;
    if (!runs_.empty() && !ends_in(" ") && !ends_in(line_separator)) {
        run_at(offset, 1).text += ' ';
    }
}

void InlineBuilder::add_words(std::string_view text, std::size_t offset) {
    if (std::exchange(after_soft_break_, false) &&
        writes_no_spaces(text.substr(0, character_length(text)))) {
        trim_end();
    }
    Inline& run = run_at(offset, text.size());
    if (run.text == " ") {
        run.mark = walk_.mark(offset, text.size());
    }
    run.text += text;
}

void InlineBuilder::add_reference(const std::string& name, std::size_t offset, std::size_t length) {
    after_soft_break_ = false;
    runs_.push_back({{}, emphasis > 0, strong > 0, uri, {}, walk_.mark(offset, length), name});
}

/// The run that takes text from this place on: the last one if it is of the same kind.
Inline& InlineBuilder::run_at(std::size_t offset, std::size_t length) {
    const auto matches = [this](const Inline& run) {
        return run.emphasis == (emphasis > 0) && run.strong == (strong > 0) && run.uri == uri &&
               run.lang.empty() && run.reference.empty();
    };
    if (runs_.empty() || !matches(runs_.back())) {
        runs_.push_back({{}, emphasis > 0, strong > 0, uri, {}, walk_.mark(offset, length), {}});
    }
    return runs_.back();
}

void InlineBuilder::soft_break(std::size_t offset) {
    const bool may_join = !runs_.empty() && writes_no_spaces(last_character());
    add_white(offset);
    after_soft_break_ = may_join && ends_in(" ");
}

void InlineBuilder::hard_break(std::size_t offset) {
    trim_end();
    if (!runs_.empty()) {
        run_at(offset, 0).text += line_separator;
    }
}

/// Adds a bracket, or ends a language span with it; returns the bytes it took.
std::size_t InlineBuilder::add_bracket(std::string_view text, std::size_t offset) {
    if (text.starts_with(span_tail) && close_language_span(text, offset)) {
        return text.find('}') + 1;
    }
    add_words(text.substr(0, 1), offset);
    if (text[0] == '[') {
        brackets_.push_back({runs_.size() - 1, runs_.back().text.size() - 1, offset});
    } else if (!brackets_.empty()) {
        brackets_.pop_back();
    }
    return 1;
}

/// Ends the span that the last open bracket began; false if this is no such span.
bool InlineBuilder::close_language_span(std::string_view tail, std::size_t offset) {
    const std::size_t end = tail.find('}');
    if (brackets_.empty() || end == std::string_view::npos) {
        return false;
    }
    const std::string lang{tail.substr(span_tail.size(), end - span_tail.size())};
    if (!is_language_tag(lang)) {
        diagnostics_.error(walk_.mark(offset + span_tail.size(), lang.size()),
                           fmt::format("`{}` is not a language tag", lang),
                           "write a tag of BCP 47: `ko`, `zh-Hans`", "language");
    }
    const Bracket from = brackets_.back();
    brackets_.pop_back();
    set_language(from, lang, offset);
    return true;
}

/// Gives the language to what stands after the bracket, and takes the bracket out.
void InlineBuilder::set_language(const Bracket& from, const std::string& lang, std::size_t end) {
    Inline& first = runs_[from.run];
    Inline inside = first;
    inside.text = first.text.substr(from.byte + 1);
    inside.mark = walk_.mark(from.offset + 1, end - from.offset - 1);
    first.text.resize(from.byte);
    auto begin = runs_.begin() + static_cast<std::ptrdiff_t>(from.run);
    if (!inside.text.empty()) {
        begin = std::next(runs_.insert(std::next(begin), std::move(inside)), -1);
    }
    for (auto run = std::next(begin); run != runs_.end(); ++run) {
        run->lang = lang;
    }
    if (begin->text.empty()) {
        runs_.erase(begin);
    }
}

bool InlineBuilder::ends_in(std::string_view text) const {
    return !runs_.empty() && runs_.back().text.ends_with(text);
}

std::string_view InlineBuilder::last_character() const {
    const std::string_view text = runs_.back().text;
    std::size_t start = text.empty() ? 0 : text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
        --start;
    }
    return text.substr(start);
}

void InlineBuilder::trim_end() {
    if (ends_in(" ")) {
        runs_.back().text.pop_back();
    }
    if (!runs_.empty() && runs_.back().text.empty() && runs_.back().reference.empty()) {
        runs_.pop_back();
    }
}

Inlines InlineBuilder::take() {
    trim_end();
    brackets_.clear();
    after_soft_break_ = false;
    return std::exchange(runs_, {});
}

}  // namespace portraits::record
