#include "generator/text/paragraph.h"

#include <algorithm>
#include <array>

#include "generator/text/paragraph_fragments.h"
#include "generator/text/paragraph_items.h"
#include "generator/text/paragraph_text.h"

namespace portraits::text {

Paragraph make_paragraph(std::span<const Span> spans, const ParagraphStyle& style, Form form,
                         const ParagraphTools& tools) {
    JoinedText joined = join(spans, form == Form::OneLine);
    const std::vector<Token> tokens = tokens_of(joined.text);
    Paragraph paragraph;
    paragraph.spans = spans;
    paragraph.right_to_left = !spans.empty() && is_right_to_left(spans.front().lang);
    paragraph.text = joined.text;
    const auto first_fragment = make_fragments(paragraph, joined, tokens, style, tools);
    if (form == Form::Lines && !tokens.empty()) {
        make_items(paragraph, tokens, first_fragment, style, tools);
    }
    return paragraph;
}

bool is_right_to_left(std::string_view lang) {
    constexpr std::array rtl{
        std::string_view{"ar"}, std::string_view{"he"}, std::string_view{"fa"},
        std::string_view{"ur"}, std::string_view{"ps"}, std::string_view{"yi"},
        std::string_view{"sd"}, std::string_view{"ug"}, std::string_view{"dv"}};
    return std::find(rtl.begin(), rtl.end(), lang.substr(0, lang.find('-'))) != rtl.end();
}

}  // namespace portraits::text
