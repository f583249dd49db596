#include "generator/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "generator/base/descriptor.h"

namespace portraits {
namespace {

Diagnostic cannot(std::string_view verb, const std::filesystem::path& path, int error) {
    return {Level::Error,
            {},
            fmt::format("cannot {} {}: {}", verb, path.string(),
                        std::generic_category().message(error)),
            {},
            {}};
}

}  // namespace

Result<std::shared_ptr<const SourceFile>> read_source(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return cannot("read", path, EISDIR);
    }
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        return cannot("read", path, errno);
    }
    std::string text{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    return std::make_shared<const SourceFile>(path.string(), std::move(text));
}

Result<PendingFile> PendingFile::write(const std::filesystem::path& place, std::string_view bytes) {
    auto sink = FileSink::open(place);
    if (!sink) {
        return sink.error();
    }
    sink.value()->append(bytes);
    return sink.value()->close();
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : place_{std::move(other.place_)}, beside_{std::exchange(other.beside_, {})} {}

PendingFile& PendingFile::operator=(PendingFile&& other) noexcept {
    std::swap(place_, other.place_);
    std::swap(beside_, other.beside_);
    return *this;
}

PendingFile::~PendingFile() {
    if (!beside_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(beside_, ignored);
    }
}

Result<void> PendingFile::put() {
    std::error_code error;
    std::filesystem::rename(beside_, place_, error);
    if (error) {
        return cannot("write", place_, error.value());
    }
    beside_.clear();
    return {};
}

Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes) {
    auto file = PendingFile::write(path, bytes);
    return file ? file.value().put() : Result<void>{file.error()};
}

Result<std::unique_ptr<FileSink>> FileSink::open(const std::filesystem::path& place) {
    std::error_code error;
    if (place.has_parent_path()) {
        std::filesystem::create_directories(place.parent_path(), error);
        if (error) {
            return cannot("make the folder", place.parent_path(), error.value());
        }
    }
    PendingFile file{place, fmt::format("{}.{}.part", place.string(), ::getpid())};
    Descriptor out{::open(file.beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
    if (!out.open()) {
        return cannot("write", place, errno);
    }
    return std::unique_ptr<FileSink>{new FileSink{std::move(file), std::move(out)}};
}

FileSink::FileSink(PendingFile file, Descriptor out)
    : file_{std::move(file)}, out_{std::move(out)} {}

void FileSink::append(std::string_view bytes) {
    constexpr std::size_t most_waiting = std::size_t{1} << 18U;
    if (waiting_.size() + bytes.size() > most_waiting) {
        flush();
    }
    if (bytes.size() < most_waiting) {
        waiting_ += bytes;
    } else {
        write(bytes);
    }
}

Result<PendingFile> FileSink::close() {
    flush();
    if (error_ != 0) {
        return cannot("write", file_.place(), error_);
    }
    return std::move(file_);
}

void FileSink::flush() {
    write(waiting_);
    waiting_.clear();
}

void FileSink::write(std::string_view bytes) {
    if (error_ == 0 && !write_all(out_, bytes)) {
        error_ = errno;
    }
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status {};
    if (in.number() < 0 || ::fstat(in.number(), &status) != 0) {
        return cannot("read", path, errno);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return MappedFile{nullptr, 0};
    }
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, in.number(), 0);
    if (data == MAP_FAILED) {
        return cannot("read", path, errno);
    }
    return MappedFile{static_cast<const char*>(data), size};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_{std::exchange(other.data_, nullptr)}, size_{std::exchange(other.size_, 0)} {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) {
        ::munmap(const_cast<char*>(data_), size_);
    }
}

}  // namespace portraits
