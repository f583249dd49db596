#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace portraits {

/// Takes a file's bytes from the first to the last.
class ByteSink {
public:
    ByteSink() = default;
    virtual ~ByteSink() = default;
    ByteSink(const ByteSink&) = delete;
    ByteSink& operator=(const ByteSink&) = delete;

    virtual void append(std::string_view bytes) = 0;
};

/// Keeps them in memory.
class StringSink final : public ByteSink {
public:
    void append(std::string_view bytes) override { bytes_ += bytes; }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

}  // namespace portraits
