#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/record/city.h"
#include "generator/record/rich_text.h"
#include "generator/record/value.h"

namespace portraits::check {

/// What kind of text a passage is.
enum class Form {
    Paragraph,
    Item,  ///< the first paragraph of a list's item
    Line,  ///< a title, a note: a sentence or less
    Name,  ///< of a person, a place, an office
};

/// A paragraph, an item or a line as a reader meets it, without its Markdown.
class Passage {
public:
    const record::City* city = nullptr;  ///< null: the edition's own matter
    std::string key;                     ///< `plan`, `contact.name`
    Form form = Form::Paragraph;
    std::string lang;  ///< BCP 47
    std::string text;  ///< UTF-8; a hard line break is U+2028

    /// A passage that is a single scalar.
    static Passage line(const record::Value& value, Form form);
    static Passage paragraph(const record::RichParagraph& paragraph, Form form);

    /// The place in the file of `length` bytes from byte `offset` of the text, up to the end of the line.
    [[nodiscard]] SourceMark mark(std::size_t offset, std::size_t length) const;
    /// The place of the whole, up to the end of its first line.
    [[nodiscard]] SourceMark mark() const { return mark(0, text.size()); }
    /// The language of the word at a byte: the passage's, or that of a span `[text]{lang=ko}`.
    [[nodiscard]] const std::string& lang_at(std::size_t offset) const;
    /// Whether the byte stands in a link's words.
    [[nodiscard]] bool is_link(std::size_t offset) const;
    /// The bytes at the beginning that are set strong: an item's lead-in.
    [[nodiscard]] std::size_t lead_in() const;
    [[nodiscard]] bool is_english() const { return lang.starts_with("en"); }
    [[nodiscard]] bool is_prose() const { return form != Form::Name; }

private:
    struct Piece {
        std::size_t start = 0;  ///< in the passage's text
        record::Inline source;
    };

    [[nodiscard]] const Piece* piece_at(std::size_t offset) const;

    record::Value value_;        ///< of a line
    std::vector<Piece> pieces_;  ///< of a paragraph
};

}  // namespace portraits::check
