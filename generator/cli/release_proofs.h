#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "generator/cli/session.h"
#include "generator/publish/staged_folder.h"
#include "generator/write/output_condition.h"
#include "generator/write/proof.h"

namespace portraits::cli {

/// Draws the pages of a release, on all threads: a proof of each, and of those that open a city's portrait a thumbnail for the gallery.
class ReleaseProofs {
public:
    ReleaseProofs(Session& session, const publish::StagedFolder& folder,
                  const std::shared_ptr<const write::OutputCondition>& condition);

    /// `thumbnail` is the file of the small picture; empty for none. A page that comes again is drawn over the former one.
    void add(std::size_t place, ink::Page page, std::string thumbnail);
    /// Draws the pages that wait.
    void finish();

private:
    struct Waiting {
        std::size_t place = 0;
        ink::Page page;
        std::string thumbnail;
        Result<void> drawn;
    };

    [[nodiscard]] Result<void> draw(const write::Proofer& proofer, const Waiting& waiting) const;

    Session& session_;
    const publish::StagedFolder& folder_;
    std::vector<std::unique_ptr<write::Proofer>> proofers_;  ///< one for each thread
    std::vector<Waiting> waiting_;
    std::set<std::size_t> places_;  ///< of the pages so far, since they came again
};

}  // namespace portraits::cli
