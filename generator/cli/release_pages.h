#pragma once

#include <memory>
#include <vector>

#include "generator/check/preflight.h"
#include "generator/cli/session.h"
#include "generator/publish/catalogue.h"
#include "generator/publish/staged_folder.h"
#include "generator/write/output_condition.h"

namespace portraits::cli {

/// What is known of a release once its pages are made.
struct ReleasePages {
    std::vector<publish::CityEntry> cities;
    std::vector<check::pdf::Report> reports;  ///< of the document's two files, print first
};

/// Composes the edition once and writes into the folder all that is made from its pages: the document, the files of the cities unless
/// `with_cities` is off, and the proofs. What is wrong is told to the session.
ReleasePages make_pages(Session& session, const publish::StagedFolder& folder,
                        std::shared_ptr<const write::OutputCondition> condition, bool with_cities);

}  // namespace portraits::cli
