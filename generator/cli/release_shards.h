#pragma once

#include <string>

#include "generator/cli/session.h"
#include "generator/publish/staged_folder.h"

namespace portraits::cli {

/// Takes the files that `cities --shard` has written into the folder. All shards must be there, each once, whole, and made from the same
/// input as this run, whose digest is `input`.
void merge_shards(Session& session, const publish::StagedFolder& folder, const std::string& input);

}  // namespace portraits::cli
