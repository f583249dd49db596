#include "generator/text/paragraph_text.h"

namespace portraits::text {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool looks_alike(const Span& a, const Span& b) {
    return a.node == b.node && a.lang == b.lang && a.uri == b.uri &&
           a.destination == b.destination && a.style == b.style;
}

class Joiner {
public:
    Joiner(std::span<const Span> spans, bool one_line) : spans_{spans}, one_line_{one_line} {}

    JoinedText join() && {
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            if (!spans_[i].text.empty()) {
                begin_stretch(static_cast<std::uint32_t>(i));
                add(spans_[i].text);
            }
        }
        drop_space();
        drop_line_separator();
        return std::move(joined_);
    }

private:
    void begin_stretch(std::uint32_t span) {
        auto& stretches = joined_.stretches;
        if (!stretches.empty() && looks_alike(spans_[stretches.back().span], spans_[span])) {
            return;
        }
        const auto begin = static_cast<std::uint32_t>(joined_.text.size());
        if (!stretches.empty() && stretches.back().begin == begin) {
            stretches.pop_back();  // nothing of it was left but a space
        }
        stretches.push_back({begin, span});
    }

    void add(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            if (text.substr(i).starts_with(line_separator)) {
                add_line_break();
                i += line_separator.size();
            } else if (is_white(text[i])) {
                add_space();
                ++i;
            } else {
                joined_.text += text[i++];
            }
        }
    }

    void add_line_break() {
        if (one_line_) {
            add_space();
            return;
        }
        drop_space();
        joined_.text += line_separator;
    }

    void add_space() {
        const std::string& text = joined_.text;
        if (!text.empty() && text.back() != ' ' && !text.ends_with(line_separator)) {
            joined_.text += ' ';
        }
    }

    void drop_space() {
        if (joined_.text.ends_with(' ')) {
            joined_.text.pop_back();
        }
    }

    /// A line break at the very end opens no further line.
    void drop_line_separator() {
        if (joined_.text.ends_with(line_separator)) {
            joined_.text.resize(joined_.text.size() - line_separator.size());
        }
    }

    std::span<const Span> spans_;
    bool one_line_;
    JoinedText joined_;
};

/// The kind of the character at the start of `rest`, and its size if it is no part of a word.
Token::Kind kind_at(std::string_view rest, std::uint32_t& size) {
    if (rest.front() == ' ') {
        size = 1;
        return Token::Kind::Space;
    }
    if (rest.front() == no_break_space.front() && rest.starts_with(no_break_space)) {
        size = static_cast<std::uint32_t>(no_break_space.size());
        return Token::Kind::NoBreakSpace;
    }
    if (rest.front() == line_separator.front() && rest.starts_with(line_separator)) {
        size = static_cast<std::uint32_t>(line_separator.size());
        return Token::Kind::LineBreak;
    }
    return Token::Kind::Word;
}

}  // namespace

JoinedText join(std::span<const Span> spans, bool one_line) {
    return Joiner{spans, one_line}.join();
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 3);
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t at = 0; at < size;) {
        std::uint32_t length = 0;
        const Token::Kind kind = kind_at(text.substr(at), length);
        if (kind != Token::Kind::Word) {
            tokens.push_back({kind, at, at + length});
            at += length;
            continue;
        }
        const std::uint32_t begin = at;
        while (at < size && kind_at(text.substr(at), length) == Token::Kind::Word) {
            ++at;
        }
        tokens.push_back({Token::Kind::Word, begin, at});
    }
    return tokens;
}

}  // namespace portraits::text
