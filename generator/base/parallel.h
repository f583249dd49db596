#pragma once

#include <cstddef>
#include <functional>

namespace portraits {

/// Calls `work(i)` once for each i below `count`, on up to `jobs` threads. The order of the calls is not fixed, so `work`
/// writes only to place i; the first exception thrown is thrown again here.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace portraits
