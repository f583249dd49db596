#include "generator/base/spool.h"

#include <doctest/doctest.h>

#include <string>

namespace portraits {

TEST_CASE("a spool gives back what was put into it, in any order") {
    Spool spool;
    const Spool::Place first = spool.put("the first");
    const Spool::Place empty = spool.put("");
    const Spool::Place large = spool.put(std::string(1'000'000, 'x'));
    const Spool::Place last = spool.put({"with a \0 inside", 15});
    CHECK(spool.get(last) == std::string{"with a \0 inside", 15});
    CHECK(spool.get(large) == std::string(1'000'000, 'x'));
    CHECK(spool.get(empty).empty());
    CHECK(spool.get(first) == "the first");
}

}  // namespace portraits
