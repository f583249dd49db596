#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "generator/base/byte_sink.h"
#include "generator/base/descriptor.h"
#include "generator/base/result.h"
#include "generator/base/source.h"

namespace portraits {

/// Reads a whole file; the error names the path and what the system said.
Result<std::shared_ptr<const SourceFile>> read_source(const std::filesystem::path& path);

/// Writes beside the place and renames over it, so that a failed run leaves an earlier file whole. Makes the folder.
Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes);

/// A file that is whole but still stands beside its place; it goes away unless it is put there.
class PendingFile {
public:
    /// Writes the bytes beside the place. Makes the folder.
    static Result<PendingFile> write(const std::filesystem::path& place, std::string_view bytes);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    [[nodiscard]] const std::filesystem::path& place() const { return place_; }
    /// Renames it over what stands at its place.
    Result<void> put();

private:
    friend class FileSink;
    PendingFile(std::filesystem::path place, std::filesystem::path beside)
        : place_{std::move(place)}, beside_{std::move(beside)} {}

    std::filesystem::path place_;
    std::filesystem::path beside_;  ///< empty: it is in its place
};

/// Writes a file beside its place, as its bytes come.
class FileSink final : public ByteSink {
public:
    /// Makes the folder.
    static Result<std::unique_ptr<FileSink>> open(const std::filesystem::path& place);

    /// What goes wrong is told by `close`.
    void append(std::string_view bytes) override;
    /// The whole file. Nothing is appended after it.
    Result<PendingFile> close();

private:
    FileSink(PendingFile file, Descriptor out);
    void flush();
    void write(std::string_view bytes);

    PendingFile file_;
    Descriptor out_;
    std::string waiting_;
    int error_ = 0;  ///< the first, as the system numbers it
};

/// A file's bytes, mapped read-only for as long as the value lives.
class MappedFile {
public:
    static Result<MappedFile> open(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const char> bytes() const { return {data_, size_}; }

private:
    MappedFile(const char* data, std::size_t size) : data_{data}, size_{size} {}

    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace portraits
