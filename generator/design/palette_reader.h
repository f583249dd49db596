#pragma once

#include "generator/design/design.h"

namespace portraits::design {

/// Reads the swatches, accents and styles of a `layout.yaml` that its schema has let through. What
/// the design has of the same name is replaced: a layout is read after its base. A style without a
/// font is the base's with some values changed.
void read_palette(const record::Value& manifest, Design& design, Diagnostics& diagnostics);

}  // namespace portraits::design
