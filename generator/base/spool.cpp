#include "generator/base/spool.h"

#include <fcntl.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace portraits {
namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

/// Its name is gone as soon as it is open.
Descriptor nameless_file() {
    std::string name = (std::filesystem::temp_directory_path() / "portraits-XXXXXX").string();
    Descriptor file{::mkostemp(name.data(), O_CLOEXEC)};
    if (!file.open()) {
        fail("cannot put pages aside in a temporary file");
    }
    ::unlink(name.c_str());
    return file;
}

}  // namespace

Spool::Place Spool::put(std::string_view bytes) {
    if (!file_.open()) {
        file_ = nameless_file();
    }
    if (!write_all(file_, bytes)) {
        fail("cannot put a page aside in a temporary file");
    }
    const Place place{size_, bytes.size()};
    size_ += bytes.size();
    return place;
}

std::string Spool::get(Place place) const {
    std::string bytes(place.size, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t read = ::pread(file_.number(), bytes.data() + done, bytes.size() - done,
                                     static_cast<off_t>(place.offset + done));
        if (read == 0 || (read < 0 && errno != EINTR)) {
            fail("cannot read a page that was put aside");
        }
        done += read > 0 ? static_cast<std::size_t>(read) : 0;
    }
    return bytes;
}

}  // namespace portraits
