#pragma once

#include <optional>
#include <string>

#include "generator/layout/block.h"
#include "generator/layout/figure_grid.h"
#include "generator/layout/map_panel.h"
#include "generator/layout/material.h"
#include "generator/layout/page_context.h"
#include "generator/layout/person.h"
#include "generator/layout/rich_flow.h"

namespace portraits::layout {

// In a template: `{block: case study, field: cases.0, columns: 2, tint_colour: accent 10,
// map: {width: 84, height: 76.5, hub_x: 42, hub_y: 36}}`.

/// How a case study looks.
struct CaseForm {
    std::optional<PanelShape> map;  ///< none: no map
    std::string label_style, name_style, other_style, headline_style;
    FigureGridForm figures;
    RichStyles text;
    ColumnForm columns;  ///< of the text
    PersonForm person;
    Length gap;  ///< between its parts
};

/// What a city has done: the map from there, country, name, headline, figures, text, people. Parts
/// that the record does not have close up. The context is where the case stands, and outlives the
/// block.
BlockPtr case_study(const PageContext& context, const CaseForm& form);

}  // namespace portraits::layout
