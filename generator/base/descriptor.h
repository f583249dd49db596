#pragma once

#include <unistd.h>

#include <string_view>
#include <utility>

namespace portraits {

/// A file descriptor that closes itself. Negative: none.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

/// Writes all of the bytes, however the system cuts them up; false with `errno` set if it will not.
bool write_all(const Descriptor& out, std::string_view bytes);

}  // namespace portraits
