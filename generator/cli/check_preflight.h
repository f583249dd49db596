#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "generator/check/preflight.h"
#include "generator/cli/press.h"
#include "generator/cli/session.h"
#include "generator/write/output_condition.h"

namespace portraits::cli {

/// Writes a session's document in memory and reads it back with a press's eye.
class PreflightRun {
public:
    PreflightRun(Session& session, std::shared_ptr<const write::OutputCondition> condition);

    void add(std::size_t place, ink::Page page);
    /// A report for each file, print first. What they find is summed up in the session's diagnostics.
    std::vector<check::pdf::Report> finish(const std::vector<ink::OutlineEntry>& outline);
    /// After `finish`: the files that were read back.
    [[nodiscard]] const std::vector<PrintedFile>& files() const { return files_; }

private:
    void note_source(std::size_t place, const ink::Page& page);

    Session& session_;
    check::pdf::Limits limits_;
    Press press_;
    std::vector<check::pdf::PageSource> sources_;
    std::vector<PrintedFile> files_;
};

}  // namespace portraits::cli
