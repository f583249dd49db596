#include "generator/layout/figure_binding.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "generator/layout/block_look.h"
#include "generator/layout/numbered_figure.h"
#include "generator/layout/paragraphs.h"
#include "generator/layout/phrase.h"
#include "generator/layout/record_text.h"

namespace portraits::layout {
namespace {

using record::Value;

record::Inlines words_in(std::string words, bool strong) {
    record::Inline piece;
    piece.text = std::move(words);
    piece.strong = strong;
    return {std::move(piece)};
}

record::Inlines caption_of(const Value& spec, const PageContext& context) {
    if (spec.has("label")) {
        return words_in(context.label(spec["label"].text()), false);
    }
    const std::vector<record::Inlines> paragraphs =
        paragraphs_of(rich_text_at(context, spec["caption"].text()));
    return paragraphs.empty() ? record::Inlines{} : paragraphs.front();
}

std::string plain(const record::Inlines& inlines) {
    std::string words;
    for (const record::Inline& piece : inlines) {
        words += piece.text;
    }
    return words;
}

}  // namespace

ink::Destination place_named(const Value& spec, const PageContext& context, std::string_view kind) {
    const Value id = spec.has("name") ? spec["name"] : context.field(spec["id"].text());
    ink::Destination place;
    place.name = fmt::format("{}:{}", kind, id.text());
    place.mark = id.mark();
    return place;
}

BlockPtr bound_figure(const Value& spec, const PageContext& context, const MakeBlock& make) {
    Captioned figure;
    figure.content = bound(spec["content"], context, make);
    if (figure.content == nullptr) {
        return nullptr;
    }
    const std::string kind = style_named(spec, "kind", "fig");
    figure.place = place_named(spec, context, kind);
    record::Inlines caption = caption_of(spec, context);
    figure.place.title = plain(caption);
    figure.caption =
        words_in(fill(context.label("caption." + kind),
                      {{"number", context.book->references.number(figure.place.name)}}) +
                     (caption.empty() ? "" : "\u2002"),
                 true);
    std::move(caption.begin(), caption.end(), std::back_inserter(figure.caption));
    figure.style = style_named(spec, "style", "caption");
    figure.left = length_named(spec, "left");
    return numbered_figure(context.scribe, std::move(figure));
}

}  // namespace portraits::layout
