#pragma once

#include <memory>

#include "generator/cli/session.h"
#include "generator/write/output_condition.h"

namespace portraits::cli {

/// The press that the layout names in the manifest `fonts/presses.yaml`, or that the profile given by `--icc` describes. What is
/// wrong is told to the session, and nothing comes back.
std::shared_ptr<const write::OutputCondition> open_press(Session& session);

}  // namespace portraits::cli
