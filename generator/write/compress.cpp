#include "generator/write/compress.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace portraits::write {
namespace {

struct Free {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

}  // namespace

std::string deflated(std::string_view bytes) {
    // At level 4 a page of 43 kB takes 0.6 ms and becomes 12.9 kB, as at zlib's level 6 in 2.7 ms. Level 2 gives files 3 %
    // larger, in less time still.
    constexpr int level = 2;
    // Tables of half a megabyte, kept for each thread's next page.
    thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor{
        libdeflate_alloc_compressor(level)};
    if (!compressor) {
        throw std::bad_alloc{};
    }
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                        out.size()));
    out.shrink_to_fit();
    return out;
}

}  // namespace portraits::write
