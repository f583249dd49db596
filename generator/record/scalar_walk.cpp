// Walks through a scalar's text and through the file side by side.
//
// YAML folds, adds and drops white space, but every other character of the text stands in the file
// in the same order, as itself or, in quotation marks, as an escape. So white space is passed over
// on both sides and the rest is matched.

#include "generator/record/scalar_walk.h"

#include <algorithm>

#include "generator/record/value_data.h"

namespace portraits::record {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_block(Style style) { return style == Style::Literal || style == Style::Folded; }

bool is_quoted(Style style) { return style == Style::SingleQuoted || style == Style::DoubleQuoted; }

/// Where a line starts in its file.
std::size_t start_of_line(const SourceFile& file, std::size_t number) {
    const std::string_view line = file.line(number);
    return line.data() == nullptr ? file.text().size()
                                  : static_cast<std::size_t>(line.data() - file.text().data());
}

/// The digits that follow the letter of an escape.
std::size_t hex_digits(char letter) {
    switch (letter) {
        case 'x': return 2;
        case 'u': return 4;
        case 'U': return 8;
        default: return 0;
    }
}

/// The length of a quoted scalar with its marks; npos when the closing mark does not stand in
/// `text`.
std::size_t quoted_length(std::string_view text, Style style) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (style == Style::DoubleQuoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == quote;
            if (style == Style::DoubleQuoted || !doubled) {
                return i + 1;
            }
            ++i;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t extent_on_line(const Value::Data& scalar) {
    std::string_view rest = scalar.mark.file->line(scalar.mark.line);
    rest.remove_prefix(std::min(scalar.mark.column - 1, rest.size()));
    if (is_block(scalar.style)) {
        return 1;
    }
    if (is_quoted(scalar.style)) {
        return std::min(quoted_length(rest, scalar.style), rest.size());
    }
    return rest.starts_with(scalar.text) ? scalar.text.size() : rest.find_last_not_of(" \t") + 1;
}

bool is_closed(const Value::Data& scalar) {
    if (!is_quoted(scalar.style)) {
        return true;
    }
    const SourceFile& file = *scalar.mark.file;
    const std::size_t start = start_of_line(file, scalar.mark.line) + scalar.mark.column - 1;
    return quoted_length(std::string_view{file.text()}.substr(start), scalar.style) !=
           std::string_view::npos;
}

ScalarWalk::ScalarWalk(const Value& scalar) : scalar_{scalar} { restart(); }

void ScalarWalk::restart() {
    const SourceMark& mark = scalar_.mark();
    if (!mark.known()) {
        return;
    }
    index_ = 0;
    line_ = mark.line;
    line_start_ = start_of_line(*mark.file, line_);
    place_ = line_start_ + mark.column - 1;
    if (is_block(scalar_.style())) {
        line_start_ = place_ = start_of_line(*mark.file, ++line_);
    } else if (is_quoted(scalar_.style())) {
        ++place_;
    }
}

SourceMark ScalarWalk::mark(std::size_t offset, std::size_t length) {
    if (!scalar_.mark().known()) {
        return scalar_.mark();
    }
    advance_to(offset);
    const std::string_view line = scalar_.mark().file->line(line_);
    const std::size_t start = std::min(place_ - line_start_, line.size());
    const std::size_t past = end_on_line(offset, length, line);
    return {scalar_.mark().file, line_, start + 1, past > start ? past - start : 0};
}

/// Where `length` bytes of the text end on the line that the walk is on, counted from the line's
/// start.
std::size_t ScalarWalk::end_on_line(std::size_t offset, std::size_t length,
                                    std::string_view line) const {
    const std::size_t stop = std::min(offset + length, scalar_.text().size());
    if (scalar_.style() == Style::Literal) {
        // Lines of a literal stand in the file as they are.
        const std::size_t newline = std::min(scalar_.text().find('\n', offset), stop);
        return std::min(place_ - line_start_ + newline - std::min(offset, newline), line.size());
    }
    ScalarWalk end = *this;
    end.pass_to(stop);
    return end.line_ == line_ ? std::min(end.place_ - line_start_, line.size())
                              : line.find_last_not_of(" \t") + 1;
}

void ScalarWalk::pass_to(std::size_t offset) {
    while (index_ < std::min(offset, scalar_.text().size())) {
        step();
    }
}

void ScalarWalk::advance_to(std::size_t offset) {
    const std::string& text = scalar_.text();
    if (offset < index_) {
        restart();
    }
    pass_to(offset);
    if (index_ < text.size() && !is_white(text[index_])) {
        skip_white();
    }
}

char ScalarWalk::source_at(std::size_t place) const {
    const std::string& source = scalar_.mark().file->text();
    return place < source.size() ? source[place] : '\0';
}

bool ScalarWalk::at_escape() const {
    return scalar_.style() == Style::DoubleQuoted && source_at(place_) == '\\';
}

/// Takes one character of the text, and its bytes in the file.
void ScalarWalk::step() {
    const std::string& text = scalar_.text();
    if (is_white(text[index_])) {
        ++index_;
        return;
    }
    skip_white();
    if (at_escape()) {
        place_ += skip_escape();
        do {
            ++index_;
        } while (index_ < text.size() && is_continuation(text[index_]));
        return;
    }
    const bool doubled = scalar_.style() == Style::SingleQuoted && text[index_] == '\'';
    place_ += doubled ? 2 : 1;
    ++index_;
}

/// The bytes of the escape that stands here.
std::size_t ScalarWalk::skip_escape() { return 2 + hex_digits(source_at(place_ + 1)); }

/// Passes white space of the file, and escapes that stand for white space.
void ScalarWalk::skip_white() {
    for (;;) {
        const char c = source_at(place_);
        const char escaped = source_at(place_ + 1);
        if (is_white(c)) {
            ++place_;
            if (c == '\n') {
                ++line_;
                line_start_ = place_;
            }
        } else if (at_escape() && (is_white(escaped) || escaped == 'n' || escaped == 't')) {
            // A backslash at a line's end is passed alone, so that the line is counted above.
            place_ += is_white(escaped) ? 1 : 2;
        } else {
            return;
        }
    }
}

}  // namespace portraits::record
