#include "generator/text/paragraph.h"

#include <algorithm>

#include "generator/text/paragraph_fragments.h"
#include "generator/text/paragraph_items.h"
#include "generator/text/paragraph_text.h"

namespace portraits::text {
namespace {

/// The base direction: never from the first strong character, or a paragraph that opens with a foreign name would turn round.
bool is_right_to_left(std::span<const Span> spans, Direction settled, const Shaper& shaper) {
    if (settled == Direction::OfText && !spans.empty()) {
        return shaper.is_right_to_left(spans.front().lang);
    }
    return settled == Direction::RightToLeft;
}

}  // namespace

Length Paragraph::trim_at_start(std::uint32_t begin) const {
    const auto found = std::partition_point(fragments.begin(), fragments.end(),
                                            [begin](const Fragment& f) { return f.end <= begin; });
    const bool trims = found != fragments.end() && found->begin == begin && found->trim.at_start;
    return trims ? found->width - found->trim.at_start->width : Length{};
}

Length Paragraph::trim_at_end(std::uint32_t end) const {
    auto found = std::partition_point(fragments.begin(), fragments.end(),
                                      [end](const Fragment& f) { return f.end < end; });
    const bool trims = found != fragments.end() && found->end == end && found->trim.at_end;
    return trims ? found->width - found->trim.at_end->width : Length{};
}

Paragraph make_paragraph(std::span<const Span> spans, const ParagraphStyle& style, Form form,
                         const ParagraphTools& tools) {
    JoinedText joined = join(spans, form == Form::OneLine);
    const std::vector<Token> tokens = tokens_of(joined.text);
    Paragraph paragraph;
    paragraph.spans = spans;
    paragraph.right_to_left = is_right_to_left(spans, style.direction, tools.shaper);
    paragraph.text = joined.text;
    const auto first_fragment = make_fragments(paragraph, joined, tokens, style, tools);
    if (form == Form::Lines && !tokens.empty()) {
        make_items(paragraph, tokens, first_fragment, style, tools);
    }
    return paragraph;
}

}  // namespace portraits::text
