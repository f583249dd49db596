#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace portraits::publish {

/// SHA-256 (FIPS 180-4) over bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& add(std::string_view bytes);
    /// Sixty-four hexadecimal digits. What is added later begins anew.
    std::string digits();

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace portraits::publish
