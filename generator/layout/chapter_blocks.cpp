// Makes the blocks of documents in chapters: headings that are numbered and referred to, contents, running heads.

#include <fmt/format.h>

#include "generator/layout/block_factory.h"
#include "generator/layout/block_look.h"
#include "generator/layout/chapter_list.h"
#include "generator/layout/figure_binding.h"
#include "generator/layout/heading.h"
#include "generator/layout/record_text.h"
#include "generator/layout/running_head.h"
#include "generator/layout/tint_field.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;

int level_of(const Value& args) {
    return args.has("level") ? static_cast<int>(args["level"].number()) : 1;
}

/// `field` or `label` is its title, `id` where the record names it, or `name` its name; `over` a word beside the number, `other` the
/// title in another script; `numbered: false` for one that does not count.
BlockPtr make_heading(const Value& args, const PageContext& context) {
    Heading made;
    made.place = place_named(args, context, is_named(args, "numbered", true) ? "ch" : "head");
    made.place.title = words_of(args, context);
    made.place.level = level_of(args);
    if (args.has("over_style")) {
        made.number = context.book->references.number(made.place.name);
        made.over = args.has("over") ? context.field(args["over"].text()).text() : std::string{};
    }
    if (args.has("other")) {
        const Value other = context.field(args["other"].text());
        made.other = other["text"].text();
        made.other_lang = other["lang"].text();
    }
    made.style = style_named(args, "style", "page title");
    made.over_style = style_named(args, "over_style", "label");
    made.other_style = style_named(args, "other_style", "native name");
    return made.place.title.empty() ? nullptr : heading(context.scribe, std::move(made));
}

/// The headings of a document, or of one chapter those below its own.
std::vector<ChapterEntry> entries_of(const References& references, int deepest,
                                     std::string_view chapter) {
    std::vector<ChapterEntry> entries;
    bool within = chapter.empty();
    for (const Anchor& anchor : references.anchors()) {
        if (anchor.level == 1 && !chapter.empty()) {
            within = anchor.name == chapter;
        } else if (within && anchor.level > 0 && anchor.level <= deepest) {
            entries.push_back({chapter.empty() ? anchor.level : anchor.level - 1,
                               references.number(anchor.name), anchor.title, anchor.name,
                               anchor.page});
        }
    }
    return entries;
}

/// The headings down to a `level`; with `of`, the path of a chapter's id, its sections.
BlockPtr make_contents(const Value& args, const PageContext& context) {
    const std::string chapter =
        args.has("of") ? fmt::format("ch:{}", context.field(args["of"].text()).text()) : "";
    std::vector<ChapterEntry> entries =
        entries_of(context.book->references, level_of(args), chapter);
    const ChapterListLook look{style_named(args, "style", "contents city"),
                               style_named(args, "sub_style", "contents country"),
                               style_named(args, "number_style", "folio"),
                               style_named(args, "page_style", "folio"),
                               length_named(args, "number_width"),
                               length_named(args, "white")};
    return chapter_list(context.scribe, std::move(entries), look);
}

BlockPtr make_running_head(const Value& args, const PageContext& context) {
    const References& references = context.book->references;
    const Anchor* heading = references.heading_on(context.page->number, level_of(args));
    if (heading == nullptr) {
        return nullptr;
    }
    const std::string number = references.number(heading->name);
    return running_head(
        context.scribe, style_named(args, "style", "running foot"),
        number.empty() ? heading->title : fmt::format("{}\u2002{}", number, heading->title));
}

/// A solid colour over the whole frame.
BlockPtr make_field(const Value& args, const PageContext& context) {
    return tint_field(swatch_named(args, "colour", "accent", context.scribe));
}

BlockPtr make_page_break(const Value&, const PageContext&) { return page_break(); }

}  // namespace

BlockMakers chapter_blocks() {
    return {{"heading", make_heading},
            {"contents", make_contents},
            {"running head", make_running_head},
            {"field", make_field},
            {"page break", make_page_break}};
}

}  // namespace portraits::layout
