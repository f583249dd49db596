#pragma once

#include "generator/write/objects.h"
#include "generator/write/output_condition.h"

namespace portraits::write {

/// Says in the catalogue which press the file is made for, with the press's whole profile (ISO 15930-7).
void add_press_intent(Objects& objects, Dict catalog, const OutputCondition& condition);
/// Says that the file's colours are those of sRGB (ISO 19005-2, 6.2.3).
void add_srgb_intent(Objects& objects, Dict catalog);

}  // namespace portraits::write
