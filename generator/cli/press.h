#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/file.h"
#include "generator/cli/options.h"
#include "generator/write/pdf_writer.h"

namespace portraits::cli {

/// A finished file that is not on disk yet.
struct PrintedFile {
    std::filesystem::path path;
    std::string bytes;
};

/// The PDF files of a run, written side by side from the same pages.
class Press {
public:
    /// The job outlives the press.
    Press(const ink::Job& job, const Options& options,
          std::shared_ptr<const write::OutputCondition> condition);

    void add(std::size_t place, ink::Page page, Diagnostics& diagnostics);
    /// The files, print first; with errors among the diagnostics, not all of them.
    std::vector<PrintedFile> finish(const std::vector<ink::OutlineEntry>& outline,
                                    Diagnostics& diagnostics);
    /// The same on disk, beside their places: files of thousands of pages need not be in memory. The error is one of the machine.
    Result<std::vector<PendingFile>> save(const std::vector<ink::OutlineEntry>& outline,
                                          Diagnostics& diagnostics);

private:
    struct Sheet {
        std::filesystem::path path;
        std::unique_ptr<write::PdfWriter> writer;
        bool linear = false;  ///< to be linearised
    };
    /// Does `make(sheet)` for each file on all threads, and tells what went wrong. A failed file has no value.
    template <typename Made, typename Make>
    std::vector<std::optional<Made>> finish_each(Diagnostics& diagnostics, Make make);
    struct Waiting {
        std::size_t place = 0;
        ink::Page page;
    };

    /// Encodes the pages that wait, each for each file, on all threads.
    void flush(Diagnostics& diagnostics);

    unsigned jobs_;
    bool whole_;  ///< all pages are there, so that no link may lead nowhere
    std::vector<Sheet> sheets_;
    std::vector<Waiting> waiting_;
};

}  // namespace portraits::cli
