#include "generator/layout/key_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/layout/block_look.h"
#include "generator/layout/chart_data.h"

namespace portraits::layout {
namespace {

using record::Value;

/// How a number is rounded, in the words of the page's language: what the record says in a key.
std::string rounding_words(const Value& figure, const PageContext& context) {
    std::string key = figure["rounded"].text();
    if (key.empty() || key == "exact") {
        return {};
    }
    std::replace(key.begin(), key.end(), ' ', '_');
    return context.label(fmt::format("rounded.{}", key));
}

}  // namespace

std::vector<KeyFigure> key_figures_of(const Value& list, const PageContext& context) {
    std::vector<KeyFigure> figures;
    for (const Value& item : list.items()) {
        figures.push_back({rounding_words(item, context),
                           with_unit(number_text(item["value"], context), item["unit"].text()),
                           item["label"].text()});
    }
    return figures;
}

FigureGridForm figure_grid_form(const Value& args, const Scribe& scribe) {
    FigureGridForm form;
    form.number_style = style_named(args, "figure_style", "small figure");
    form.words_style = style_named(args, "words_style", "figure words");
    form.before_style = style_named(args, "before_style", form.words_style.c_str());
    if (args.has("across")) {
        form.columns = std::max(1, static_cast<int>(args["across"].number()));
    }
    const Length line = scribe.style(form.words_style).leading;
    form.gutter = length_named(args, "gutter", line + line / 3);
    form.white = length_named(args, "white", line);
    return form;
}

}  // namespace portraits::layout
