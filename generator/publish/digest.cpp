#include "generator/publish/digest.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>

namespace portraits::publish {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : state_{std::make_unique<State>()} { sha256_init(&state_->context); }

Sha256::~Sha256() = default;

Sha256& Sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(),
                  reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return *this;
}

std::string Sha256::digits() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_->context, digest.size(), digest.data());
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string sha256(std::string_view bytes) { return Sha256{}.add(bytes).digits(); }

}  // namespace portraits::publish
