// Makes the boxed and ruled pieces of a story: callout, person, pulled quotation, case study. Each
// speaks of a value of the record: the one at the path `field`, or the one that its context stands at.

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "generator/layout/block_factory.h"
#include "generator/layout/block_look.h"
#include "generator/layout/case_study.h"
#include "generator/layout/drawing_shapes.h"
#include "generator/layout/enclosed.h"
#include "generator/layout/key_figures.h"
#include "generator/layout/panel.h"
#include "generator/layout/person.h"
#include "generator/layout/record_text.h"
#include "generator/layout/rich_flow.h"
#include "generator/layout/rule.h"
#include "generator/layout/stack.h"
#include "generator/layout/text_block.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

using record::Value;

RichStyles text_styles(const Value& args) {
    RichStyles styles;
    styles.body = style_named(args, "style", "body");
    styles.list = style_named(args, "list", "list");
    styles.item_white = length_named(args, "item_white");
    return styles;
}

/// A tinted box unless the template names an outline or a bar.
PanelForm panel_form(const Value& args, const Scribe& scribe, const char* usual_tint) {
    PanelForm form;
    const auto named = [&](std::string_view argument, const char* usual) {
        const std::string name = style_named(args, argument, usual);
        return name.empty() || name == no_swatch
                   ? std::nullopt
                   : std::optional{swatch_named(args, argument, usual, scribe)};
    };
    form.tint = named("tint_colour", usual_tint);
    form.outline = named("outline_colour", "");
    form.bar = named("bar_colour", "");
    form.inset = length_named(args, "inset", scribe.style("body").leading);
    return form;
}

/// `head` is the path of its title, `field` that of its text or, with `bullets`, of a list of texts.
BlockPtr make_callout(const Value& args, const PageContext& context) {
    const std::string field = args["field"].text();
    record::RichText text =
        args["bullets"].boolean() ? bullets_at(context, field) : rich_text_at(context, field);
    if (text.empty()) {
        return nullptr;
    }
    const Scribe& scribe = context.scribe;
    const std::string head_style = style_named(args, "head_style", "section head");
    const std::string head = args.has("head") ? context.field(args["head"].text()).text() : "";
    std::vector<BlockPtr> blocks;
    if (!head.empty()) {
        blocks.push_back(text_block(scribe, head_style, head));
        blocks.push_back(space(scribe.style(head_style).leading / 3));
    }
    blocks.push_back(rich_flow(scribe, std::move(text), text_styles(args)));
    ink::Node division;
    division.role = ink::Role::Div;
    return panel(enclosed(std::move(division), stack(std::move(blocks))),
                 panel_form(args, scribe, "accent 10"));
}

BlockPtr make_person(const Value& args, const PageContext& context) {
    const PageContext inner = context.at(args["field"].text());
    return person(inner, {style_named(args, "name_style", "section head"),
                          style_named(args, "role_style", "contact"), text_styles(args)});
}

/// A `{text, speaker, role, kind}`, in quotation marks unless it is reported.
BlockPtr make_pull_quotation(const Value& args, const PageContext& context) {
    const Value quote = context.field(args["field"].text());
    if (quote.is_null()) {
        return nullptr;
    }
    const Scribe& scribe = context.scribe;
    const std::string style = style_named(args, "style", "quote");
    const Length white = scribe.style(style).leading / 3;
    ink::Node node;
    node.role = ink::Role::BlockQuote;
    std::vector<BlockPtr> said{
        space(white), text_block(scribe, style, quoted_words(quote, context)), space(white)};
    said.push_back(text_block(scribe, style_named(args, "speaker_style", "contact name"),
                              quote["speaker"].text()));
    said.push_back(
        text_block(scribe, style_named(args, "role_style", "contact"), quote["role"].text()));
    return stack({rule(scribe.accent().solid), enclosed(std::move(node), stack(std::move(said)))});
}

BlockPtr make_case_study(const Value& args, const PageContext& context) {
    const auto inner = std::make_shared<const PageContext>(context.at(args["field"].text()));
    if (inner->field("city").is_null()) {
        return nullptr;
    }
    CaseForm form;
    form.label_style = style_named(args, "label_style", "label");
    form.name_style = style_named(args, "name_style", "case name");
    form.other_style = style_named(args, "other_style", "case native name");
    form.headline_style = style_named(args, "headline_style", "headline");
    form.figures = figure_grid_form(args, inner->scribe);
    form.person = {style_named(args, "person_style", "section head"),
                   style_named(args, "role_style", "contact"), text_styles(args)};
    form.text = text_styles(args);
    form.columns = {std::max(1, static_cast<int>(args["columns"].number())),
                    length_named(args, "gutter", form.figures.gutter)};
    if (args.has("map")) {
        form.map = trimmed_shape_in(args["map"]);
    }
    form.gap = length_named(args, "gap", inner->scribe.style(form.text.body).leading);
    PanelForm box = panel_form(args, inner->scribe, "none");
    if (!box.tint && !box.outline && !args.has("inset")) {
        box.inset = Length{};
    }
    return kept_with(inner, panel(case_study(*inner, form), box));
}

}  // namespace

BlockMakers story_blocks() {
    return {{"callout", make_callout},
            {"person", make_person},
            {"pull quotation", make_pull_quotation},
            {"case study", make_case_study}};
}

}  // namespace portraits::layout
