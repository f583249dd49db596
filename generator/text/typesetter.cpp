#include "generator/text/typesetter.h"

#include "generator/text/break_opportunities.h"
#include "generator/text/hyphenator.h"
#include "generator/text/line_maker.h"
#include "generator/text/paragraph.h"
#include "generator/text/paragraph_setter.h"
#include "generator/text/set_cache.h"
#include "generator/text/shaper.h"

namespace portraits::text {

class Typesetter::Impl {
public:
    explicit Impl(const FontLibrary& fonts)
        : shaper_{fonts}, hyphenator_{fonts.manifest().patterns}, lines_{shaper_, fonts} {}

    Broken set(std::span<const Span> spans, const ParagraphStyle& style, Length measure) {
        if (const Broken* known = cache_.find(spans, style, measure)) {
            return *known;
        }
        shaper_.trim();
        Paragraph paragraph = make_paragraph(spans, style, Form::Lines, tools());
        Broken broken = break_and_set(paragraph, style, measure, lines_);
        cache_.insert(spans, style, measure, broken);
        return broken;
    }

    [[nodiscard]] Line set_line(std::span<const Span> spans) const {
        shaper_.trim();
        const Paragraph paragraph = make_paragraph(spans, {}, Form::OneLine, tools());
        LineRequest request;
        request.end = static_cast<std::uint32_t>(paragraph.text.size());
        return lines_.make(paragraph, request);
    }

    [[nodiscard]] const Diagnostics& diagnostics() const { return shaper_.diagnostics(); }

private:
    [[nodiscard]] ParagraphTools tools() const { return {shaper_, hyphenator_, finder_}; }

    Shaper shaper_;
    Hyphenator hyphenator_;
    BreakFinder finder_;
    LineMaker lines_;
    SetCache cache_;
};

Typesetter::Typesetter(const FontLibrary& fonts) : impl_{std::make_unique<Impl>(fonts)} {}
Typesetter::~Typesetter() = default;

Broken Typesetter::set(std::span<const Span> spans, const ParagraphStyle& style,
                       Length measure) const {
    return impl_->set(spans, style, measure);
}

Line Typesetter::set_line(std::span<const Span> spans) const { return impl_->set_line(spans); }

Line Typesetter::set_line(std::string_view text, const TypeStyle& style, std::string_view lang,
                          ink::NodeId node) const {
    Span span;
    span.text = text;
    span.style = style;
    span.lang = lang;
    span.node = node;
    return impl_->set_line({&span, 1});
}

const Diagnostics& Typesetter::diagnostics() const { return impl_->diagnostics(); }

}  // namespace portraits::text
