#include "generator/publish/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <stdexcept>

#include "generator/base/file.h"

namespace portraits::publish {
namespace {

struct Free {
    void operator()(::archive* archive) const { archive_write_free(archive); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Archive = std::unique_ptr<::archive, Free>;
using Entry = std::unique_ptr<archive_entry, Free>;

void require(const Archive& archive, int status) {
    if (status != ARCHIVE_OK) {
        throw std::runtime_error{archive_error_string(archive.get())};
    }
}

void choose_tar(const Archive& archive) {
    require(archive, archive_write_set_format_pax_restricted(archive.get()));
    require(archive, archive_write_add_filter_zstd(archive.get()));
    // PDF and PNG are packed already. What is left to win is what files share, the press's profile above all; level 9 looks back
    // over several of them.
    require(archive, archive_write_set_options(archive.get(), "zstd:compression-level=9"));
}

void choose_zip(const Archive& archive) {
    // Zip's dates are those of a local clock, which libarchive asks for: the same everywhere.
    ::setenv("TZ", "UTC0", 1);
    ::tzset();
    require(archive, archive_write_set_format_zip(archive.get()));
    require(archive, archive_write_set_options(archive.get(),
                                               "zip:compression=deflate,zip:compression-level=3"));
}

Entry make_entry(const ArchiveContents& contents, const std::string& name, std::size_t size) {
    Entry entry{archive_entry_new()};
    archive_entry_set_pathname(entry.get(), fmt::format("{}/{}", contents.root, name).c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), contents.moment, 0);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    return entry;
}

void add_file(const Archive& archive, const ArchiveContents& contents, const std::string& name) {
    const auto file = MappedFile::open(contents.folder / name);
    if (!file) {
        throw std::runtime_error{file.error().message};
    }
    const auto bytes = file.value().bytes();
    const Entry entry = make_entry(contents, name, bytes.size());
    require(archive, archive_write_header(archive.get(), entry.get()));
    if (archive_write_data(archive.get(), bytes.data(), bytes.size()) !=
        static_cast<la_ssize_t>(bytes.size())) {
        throw std::runtime_error{archive_error_string(archive.get())};
    }
}

}  // namespace

Result<void> pack(const std::filesystem::path& path, ArchiveKind kind,
                  const ArchiveContents& contents) {
    const Archive archive{archive_write_new()};
    try {
        kind == ArchiveKind::TarZstd ? choose_tar(archive) : choose_zip(archive);
        require(archive, archive_write_open_filename(archive.get(), path.c_str()));
        for (const std::string& name : contents.files) {
            add_file(archive, contents, name);
        }
        require(archive, archive_write_close(archive.get()));
    } catch (const std::runtime_error& error) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("cannot pack {}: {}", path.string(), error.what()),
                          {},
                          {}};
    }
    return {};
}

}  // namespace portraits::publish
