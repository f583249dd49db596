#pragma once

#include "generator/layout/atlas.h"
#include "generator/record/value.h"

namespace portraits::layout {

/// The place that a value of a record tells of: its `location`, named by `city`. Without a
/// `location` it stands nowhere.
Place place_of(const record::Value& from, const Accent& accent);

}  // namespace portraits::layout
