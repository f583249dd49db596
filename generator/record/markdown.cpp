// Reads the subset of CommonMark that a record's text may use, by md4c.
//
// md4c calls back for each block, span and stretch of text, and hands out pieces of the text it was
// given, so that a piece's address tells its place in the file. What the subset leaves out is read
// like everything else and refused at its line.

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "generator/record/entity.h"
#include "generator/record/inline_builder.h"
#include "generator/record/rich_text.h"
#include "generator/record/scalar_walk.h"

namespace portraits::record {
namespace {

constexpr const char* rule = "markdown";

/// What is underlined.
enum class Extent { Line, Piece };

struct Refusal {
    std::string_view message;
    std::string_view hint;
    Extent extent = Extent::Line;
};

std::optional<Refusal> refusal_of(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
        case MD_BLOCK_H:
            return {{"a heading cannot stand in a text",
                     "the layout sets the headings; a list item may open with **strong words**"}};
        case MD_BLOCK_QUOTE:
            return {{"a block quotation (`>`) cannot stand in a text",
                     "a quotation has a key of its own, `quote`"}};
        case MD_BLOCK_CODE:
            return static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char != '\0'
                       ? Refusal{"a block of code cannot stand in a text", "take the fence out"}
                       : Refusal{"a line indented by four spaces or more reads as code",
                                 "take the extra spaces at its start away"};
        case MD_BLOCK_HTML:
            return {{"raw HTML cannot stand in a text",
                     "write *emphasis*, **strong** or [a link](https://example.org)"}};
        case MD_BLOCK_HR:
            return {{"a rule cannot stand in a text", "a blank line divides paragraphs"}};
        case MD_BLOCK_TABLE:
            return {
                {"a table cannot stand in a text", "write it as a list; figures go to `facts`"}};
        default: return std::nullopt;
    }
}

std::string decode(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part{attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]};
        const bool entity = attribute.substr_types[i] == MD_TEXT_ENTITY;
        text += entity ? decode_entity(part).value_or(std::string{part}) : part;
    }
    return text;
}

bool is_address(std::string_view uri) {
    constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "mailto:", "tel:"};
    return std::any_of(schemes.begin(), schemes.end(),
                       [uri](std::string_view scheme) { return uri.starts_with(scheme); });
}

class Reader {
public:
    Reader(const Value& value, Diagnostics& diagnostics)
        : text_{value.text()},
          diagnostics_{diagnostics},
          walk_{value},
          inlines_{value, diagnostics} {}

    RichText read();

private:
    void enter(MD_BLOCKTYPE type, const void* detail);
    void leave(MD_BLOCKTYPE type);
    void enter(MD_SPANTYPE type, const void* detail);
    void leave(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view piece);
    void entity(std::string_view piece, std::size_t offset);

    void end_paragraph();
    void end_list();
    void end_item();
    void refuse_at(const Refusal& refusal, std::size_t offset, std::size_t length);
    void refuse(const Refusal& refusal, std::size_t offset, std::size_t length);
    [[nodiscard]] std::optional<std::size_t> offset_of(std::string_view piece) const;
    [[nodiscard]] std::size_t next_line_with_text() const;

    std::string_view text_;
    Diagnostics& diagnostics_;
    ScalarWalk walk_;
    InlineBuilder inlines_;
    std::vector<std::vector<RichBlock>> blocks_{1};  ///< of the text, then of each open list item
    std::vector<RichList> lists_;                    ///< the open lists, one inside the other
    std::optional<Refusal> pending_;  ///< waits for a piece of text that tells its place
    bool in_html_block_ = false;
    std::size_t read_to_ = 0;  ///< the end of the last piece of text
};

RichText Reader::read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        static_cast<Reader*>(self)->enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        static_cast<Reader*>(self)->leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        static_cast<Reader*>(self)->enter(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        static_cast<Reader*>(self)->leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* piece, MD_SIZE size, void* self) {
        static_cast<Reader*>(self)->text(type, {piece, size});
        return 0;
    };
    md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this);
    end_paragraph();
    return {std::move(blocks_.front())};
}

void Reader::enter(MD_BLOCKTYPE type, const void* detail) {
    pending_ = pending_ ? pending_ : refusal_of(type, detail);
    in_html_block_ = type == MD_BLOCK_HTML;
    end_paragraph();
    if (type == MD_BLOCK_OL) {
        const auto start = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
        lists_.push_back({true, static_cast<int>(start), {}});
    } else if (type == MD_BLOCK_UL) {
        lists_.push_back({false, 1, {}});
    } else if (type == MD_BLOCK_LI) {
        blocks_.emplace_back();
    }
}

void Reader::leave(MD_BLOCKTYPE type) {
    if (pending_) {
        refuse_at(*std::exchange(pending_, std::nullopt), next_line_with_text(), 0);
    }
    in_html_block_ = false;
    end_paragraph();
    if (type == MD_BLOCK_LI) {
        end_item();
    } else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
        end_list();
    }
}

void Reader::end_paragraph() {
    if (Inlines text = inlines_.take(); !text.empty()) {
        blocks_.back().push_back({RichParagraph{std::move(text)}});
    }
}

void Reader::end_item() {
    lists_.back().items.push_back({std::move(blocks_.back())});
    blocks_.pop_back();
}

void Reader::end_list() {
    blocks_.back().push_back({std::move(lists_.back())});
    lists_.pop_back();
}

void Reader::enter(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_EM) {
        ++inlines_.emphasis;
    } else if (type == MD_SPAN_STRONG) {
        ++inlines_.strong;
    } else if (type == MD_SPAN_CODE) {
        pending_ = {"code (`) cannot stand in a text", "take the backticks out", Extent::Piece};
    } else if (type == MD_SPAN_IMG) {
        const std::size_t start = std::min(text_.find("![", read_to_), text_.size());
        refuse({"a picture cannot stand in a text", "pictures go to `photos`"}, start, 2);
    } else if (type == MD_SPAN_A) {
        inlines_.uri = decode(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
        if (!is_address(inlines_.uri)) {
            pending_ = {"this link goes to no address",
                        "begin it with https:// or mailto:", Extent::Piece};
        }
    }
}

void Reader::leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) {
        --inlines_.emphasis;
    } else if (type == MD_SPAN_STRONG) {
        --inlines_.strong;
    } else if (type == MD_SPAN_A) {
        inlines_.uri.clear();
    }
}

void Reader::text(MD_TEXTTYPE type, std::string_view piece) {
    if (type == MD_TEXT_SOFTBR) {
        inlines_.soft_break(read_to_);
        return;
    }
    if (type == MD_TEXT_BR) {
        inlines_.hard_break(read_to_);
        return;
    }
    const std::optional<std::size_t> place = offset_of(piece);
    const std::size_t offset = place.value_or(read_to_);
    if (pending_ && place) {
        refuse_at(*std::exchange(pending_, std::nullopt), offset, piece.size());
    } else if (type == MD_TEXT_HTML && !in_html_block_ && !piece.starts_with("</")) {
        refuse(*refusal_of(MD_BLOCK_HTML, nullptr), offset, piece.size());
    }
    if (type == MD_TEXT_ENTITY) {
        entity(piece, offset);
    } else if (type != MD_TEXT_HTML) {
        inlines_.add(piece, offset, offset > 0 && text_[offset - 1] == '\\');
    }
    read_to_ = place ? offset + piece.size() : read_to_;
}

void Reader::entity(std::string_view piece, std::size_t offset) {
    const std::optional<std::string> character = decode_entity(piece);
    if (!character) {
        diagnostics_.error(walk_.mark(offset, piece.size()),
                           fmt::format("unknown character reference `{}`", piece),
                           "write the character itself, or `\\&` for the sign &", rule);
        return;
    }
    inlines_.add(*character, offset, true);
}

/// The place of a piece in the text; none for what md4c supplies itself.
std::optional<std::size_t> Reader::offset_of(std::string_view piece) const {
    const std::less<> before;
    const char* end = text_.data() + text_.size();
    if (piece.empty() || before(piece.data(), text_.data()) || !before(piece.data(), end)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(piece.data() - text_.data());
}

/// Where a block without any text of its own stands: below the line that was read last.
std::size_t Reader::next_line_with_text() const {
    const std::size_t line_end = read_to_ == 0 ? 0 : text_.find('\n', read_to_);
    return std::min(text_.find_first_not_of(" \n", line_end), text_.size());
}

void Reader::refuse_at(const Refusal& refusal, std::size_t offset, std::size_t length) {
    if (refusal.extent == Extent::Piece) {
        refuse(refusal, offset, length);
        return;
    }
    const std::size_t newline =
        offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t start = std::min(text_.find_first_not_of(' ', line), offset);
    const std::size_t end = std::min(text_.find('\n', offset), text_.size());
    refuse(refusal, start, end - start);
}

void Reader::refuse(const Refusal& refusal, std::size_t offset, std::size_t length) {
    diagnostics_.error(walk_.mark(offset, length), std::string{refusal.message},
                       std::string{refusal.hint}, rule);
}

}  // namespace

RichText parse_markdown(const Value& value, Diagnostics& diagnostics) {
    return Reader{value, diagnostics}.read();
}

}  // namespace portraits::record
