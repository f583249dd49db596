#include "generator/cli/press.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/publish/linearize.h"

namespace portraits::cli {
namespace {

/// Pages that wait for the others of their batch, for each thread: no thread idles for long, and memory stays small.
constexpr std::size_t batch_of_a_thread = 4;

/// An imposed file is not to be taken for one of single pages.
std::string_view print_name(write::Imposition imposition) {
    switch (imposition) {
        case write::Imposition::None: return "print";
        case write::Imposition::TwoUp: return "2up";
        case write::Imposition::Saddle: return "saddle";
    }
    return {};
}

}  // namespace

Press::Press(const ink::Job& job, const Options& options,
             std::shared_ptr<const write::OutputCondition> condition)
    : jobs_{options.jobs}, whole_{options.only.empty()} {
    write::WriterOptions shared;
    shared.fonts = std::make_shared<write::FontStore>(job.fonts);
    shared.condition = std::move(condition);
    shared.sheets = options.sheets;
    const auto add_sheet = [&](write::Medium medium, std::string_view name) {
        sheets_.push_back(
            {output_folder(options) / fmt::format("{}.{}.pdf", slug_of(options.edition), name),
             std::make_unique<write::PdfWriter>(job, medium, shared),
             options.linearize && medium == write::Medium::Screen});
    };
    if (options.print) {
        add_sheet(write::Medium::Print, print_name(options.sheets.imposition));
    }
    if (options.screen) {
        add_sheet(write::Medium::Screen, "screen");
    }
}

void Press::add(std::size_t place, ink::Page page, Diagnostics& diagnostics) {
    waiting_.push_back({place, std::move(page)});
    if (waiting_.size() >= jobs_ * batch_of_a_thread) {
        flush(diagnostics);
    }
}

void Press::flush(Diagnostics& diagnostics) {
    using Encoded = std::shared_ptr<const write::EncodedPage>;
    const std::size_t files = sheets_.size();
    std::vector<std::optional<Result<Encoded>>> encoded(waiting_.size() * files);
    parallel_for(encoded.size(), jobs_, [&](std::size_t i) {
        encoded[i] = sheets_[i % files].writer->encode(waiting_[i / files].page);
    });
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (!*encoded[i]) {
            diagnostics.add(encoded[i]->error());
            continue;
        }
        const Result<void> added = sheets_[i % files].writer->add(waiting_[i / files].place,
                                                                  std::move(*encoded[i]).value());
        if (!added) {
            diagnostics.add(added.error());
        }
    }
    waiting_.clear();
}

Result<std::string> Press::finish(const Sheet& sheet,
                                  const std::vector<ink::OutlineEntry>& outline) {
    Result<std::string> bytes = sheet.writer->finish(outline);
    return bytes && sheet.linear ? publish::linearized(bytes.value()) : std::move(bytes);
}

template <typename Take>
void Press::finish_each(const std::vector<ink::OutlineEntry>& outline, Diagnostics& diagnostics,
                        Take take) {
    flush(diagnostics);
    std::vector<Result<void>> results(sheets_.size());
    parallel_for(sheets_.size(), jobs_, [&](std::size_t i) {
        Result<std::string> bytes = finish(sheets_[i], outline);
        if (bytes) {
            take(i, std::move(bytes).value());
        } else {
            results[i] = bytes.error();
        }
    });
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        diagnostics.append(sheets_[i].writer->diagnostics());
        if (!results[i]) {
            diagnostics.add(results[i].error());
            continue;
        }
        for (const std::string& name : sheets_[i].writer->missing_destinations()) {
            if (whole_) {
                diagnostics.warning({}, fmt::format("no page has the place {} of a link", name));
            }
        }
    }
}

std::vector<PrintedFile> Press::finish(const std::vector<ink::OutlineEntry>& outline,
                                       Diagnostics& diagnostics) {
    std::vector<PrintedFile> files(sheets_.size());
    finish_each(outline, diagnostics, [&](std::size_t i, std::string bytes) {
        files[i] = {sheets_[i].path, std::move(bytes)};
    });
    std::erase_if(files, [](const PrintedFile& file) { return file.path.empty(); });
    return files;
}

Result<std::vector<PendingFile>> Press::save(const std::vector<ink::OutlineEntry>& outline,
                                             Diagnostics& diagnostics) {
    std::vector<std::optional<Result<PendingFile>>> saved(sheets_.size());
    finish_each(outline, diagnostics, [&](std::size_t i, const std::string& bytes) {
        saved[i] = PendingFile::write(sheets_[i].path, bytes);
    });
    std::vector<PendingFile> files;
    for (std::optional<Result<PendingFile>>& file : saved) {
        if (file && !*file) {
            return file->error();
        }
        if (file) {
            files.push_back(std::move(*file).value());
        }
    }
    return files;
}

}  // namespace portraits::cli
