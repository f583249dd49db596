#include "generator/cli/press.h"

#include <fmt/format.h>

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

Result<std::string> finished_bytes(write::PdfWriter& writer,
                                   const std::vector<ink::OutlineEntry>& outline, bool linear) {
    Result<std::string> bytes = writer.finish(outline);
    return bytes && linear ? publish::linearized(bytes.value()) : std::move(bytes);
}

/// What the machine says to a file that could be made.
using Saved = Result<PendingFile>;

/// Straight to the disk. The outer error is one of the document.
Result<Saved> saved_as_written(write::PdfWriter& writer,
                               const std::vector<ink::OutlineEntry>& outline,
                               const std::filesystem::path& path) {
    auto sink = FileSink::open(path);
    if (!sink) {
        return Saved{sink.error()};
    }
    const Result<void> finished = writer.finish(outline, *sink.value());
    return finished ? Result<Saved>{sink.value()->close()} : Result<Saved>{finished.error()};
}

template <typename Made>
std::vector<Made> those_made(std::vector<std::optional<Made>> files) {
    std::vector<Made> made;
    for (std::optional<Made>& file : files) {
        if (file) {
            made.push_back(std::move(*file));
        }
    }
    return made;
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
        Sheet& sheet = sheets_.emplace_back();
        sheet.path =
            output_folder(options) / fmt::format("{}.{}.pdf", slug_of(options.edition), name);
        sheet.writer = std::make_unique<write::PdfWriter>(job, medium, shared);
        sheet.linear = options.linearize && medium == write::Medium::Screen;
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

template <typename Made, typename Make>
std::vector<std::optional<Made>> Press::finish_each(Diagnostics& diagnostics, Make make) {
    flush(diagnostics);
    std::vector<std::optional<Made>> files(sheets_.size());
    std::vector<std::optional<Diagnostic>> errors(sheets_.size());
    parallel_for(sheets_.size(), jobs_, [&](std::size_t i) {
        if (Result<Made> made = make(sheets_[i])) {
            files[i] = std::move(made).value();
        } else {
            errors[i] = made.error();
        }
    });
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        diagnostics.append(sheets_[i].writer->diagnostics());
        if (errors[i]) {
            diagnostics.add(*errors[i]);
            continue;
        }
        for (const std::string& name : sheets_[i].writer->missing_destinations()) {
            if (whole_) {
                diagnostics.warning({}, fmt::format("no page has the place {} of a link", name));
            }
        }
    }
    return files;
}

std::vector<PrintedFile> Press::finish(const std::vector<ink::OutlineEntry>& outline,
                                       Diagnostics& diagnostics) {
    auto finished =
        finish_each<PrintedFile>(diagnostics, [&](const Sheet& sheet) -> Result<PrintedFile> {
            Result<std::string> bytes = finished_bytes(*sheet.writer, outline, sheet.linear);
            return bytes ? Result<PrintedFile>{{sheet.path, std::move(bytes).value()}}
                         : Result<PrintedFile>{bytes.error()};
        });
    return those_made(std::move(finished));
}

Result<std::vector<PendingFile>> Press::save(const std::vector<ink::OutlineEntry>& outline,
                                             Diagnostics& diagnostics) {
    auto saved =
        those_made(finish_each<Saved>(diagnostics, [&](const Sheet& sheet) -> Result<Saved> {
            if (!sheet.linear) {
                return saved_as_written(*sheet.writer, outline, sheet.path);
            }
            Result<std::string> bytes = finished_bytes(*sheet.writer, outline, true);
            return bytes ? Result<Saved>{PendingFile::write(sheet.path, bytes.value())}
                         : Result<Saved>{bytes.error()};
        }));
    std::vector<PendingFile> files;
    for (Saved& file : saved) {
        if (!file) {
            return file.error();
        }
        files.push_back(std::move(file).value());
    }
    return files;
}

}  // namespace portraits::cli
