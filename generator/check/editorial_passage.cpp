// A paragraph's text has lost its Markdown, its line ends and its escapes, while all its other characters stand in the
// file in the same order. So the place of a character is found by walking through both, and passing over what only one
// of them has.

#include "generator/check/editorial_passage.h"

#include <algorithm>
#include <utility>

namespace portraits::check {
namespace {

/// As many bytes of the file may stand between two characters of a text: an escape, a character reference.
constexpr std::size_t longest_gap = 12;

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Where a mark begins in its file.
std::size_t start_of(const SourceMark& mark) {
    const std::string_view line = mark.file->line(mark.line);
    return static_cast<std::size_t>(line.data() - mark.file->text().data()) + mark.column - 1;
}

class Walk {
public:
    explicit Walk(const SourceMark& from)
        : source_{from.file->text()}, place_{start_of(from)}, line_{from.line} {}

    void pass(std::string_view text) {
        for (const char c : text) {
            if (!is_white(c)) {
                find(c);
                step();
            }
        }
    }
    void skip_white() {
        while (place_ < source_.size() && is_white(source_[place_])) {
            step();
        }
    }
    [[nodiscard]] std::size_t place() const { return place_; }
    [[nodiscard]] std::size_t line() const { return line_; }

private:
    void find(char c) {
        skip_white();
        const std::string_view ahead = source_.substr(std::min(place_, source_.size()));
        const std::size_t gap = ahead.substr(0, longest_gap).find(c);
        for (std::size_t i = 0; gap != std::string_view::npos && i < gap; ++i) {
            step();
        }
    }
    void step() {
        if (place_ < source_.size()) {
            line_ += source_[place_] == '\n' ? 1 : 0;
            ++place_;
        }
    }

    std::string_view source_;
    std::size_t place_;
    std::size_t line_;
};

SourceMark mark_within(const record::Inline& source, std::size_t offset, std::size_t length) {
    if (!source.mark.known()) {
        return source.mark;
    }
    const std::string_view text = source.text;
    Walk walk{source.mark};
    walk.pass(text.substr(0, offset));
    if (offset < text.size() && !is_white(text[offset])) {
        walk.skip_white();
    }
    const std::size_t start = walk.place();
    const std::size_t line = walk.line();
    walk.pass(text.substr(offset, length));
    const std::string_view whole = source.mark.file->line(line);
    const auto line_start =
        static_cast<std::size_t>(whole.data() - source.mark.file->text().data());
    const std::size_t end = walk.line() == line ? walk.place() : line_start + whole.size();
    return {source.mark.file, line, start - line_start + 1, std::max(end, start) - start};
}

}  // namespace

Passage Passage::line(const record::Value& value, Form form) {
    Passage passage;
    passage.form = form;
    passage.text = value.text();
    passage.value_ = value;
    return passage;
}

Passage Passage::paragraph(const record::RichParagraph& paragraph, Form form) {
    Passage passage;
    passage.form = form;
    for (const record::Inline& run : paragraph.text) {
        passage.pieces_.push_back({passage.text.size(), run});
        passage.text += run.text;
    }
    return passage;
}

const Passage::Piece* Passage::piece_at(std::size_t offset) const {
    const auto after =
        std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                         [](std::size_t place, const Piece& piece) { return place < piece.start; });
    return after == pieces_.begin() ? nullptr : &*std::prev(after);
}

SourceMark Passage::mark(std::size_t offset, std::size_t length) const {
    const Piece* piece = piece_at(offset);
    if (piece == nullptr) {
        return value_.mark().known() ? value_.mark_within(offset, length) : value_.mark();
    }
    const std::size_t within = offset - piece->start;
    return mark_within(piece->source, within, std::min(length, piece->source.text.size() - within));
}

const std::string& Passage::lang_at(std::size_t offset) const {
    const Piece* piece = piece_at(offset);
    return piece == nullptr || piece->source.lang.empty() ? lang : piece->source.lang;
}

bool Passage::is_link(std::size_t offset) const {
    const Piece* piece = piece_at(offset);
    return piece != nullptr && !piece->source.uri.empty();
}

std::size_t Passage::lead_in() const {
    std::size_t end = 0;
    for (const Piece& piece : pieces_) {
        if (!piece.source.strong) {
            break;
        }
        end = piece.start + piece.source.text.size();
    }
    return end;
}

}  // namespace portraits::check
