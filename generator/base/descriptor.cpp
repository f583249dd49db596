#include "generator/base/descriptor.h"

#include <cerrno>
#include <cstddef>

namespace portraits {

bool write_all(const Descriptor& out, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(out.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

}  // namespace portraits
