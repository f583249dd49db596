#include "generator/base/length.h"

#include <doctest/doctest.h>

using portraits::Length;

TEST_CASE("a length in millimetres comes back as millimetres") {
    CHECK(Length::mm(25.4).to_pt() == doctest::Approx(72));
    CHECK(Length::mm(4.5).to_mm() == doctest::Approx(4.5).epsilon(1e-6));
}

TEST_CASE("sums of lengths are exact") {
    const Length tenth = Length::pt(0.1);
    Length sum;
    for (int i = 0; i < 10; ++i) {
        sum += tenth;
    }
    CHECK(sum == tenth * 10);
}
