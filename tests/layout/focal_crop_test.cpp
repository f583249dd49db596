#include "generator/layout/focal_crop.h"

#include <doctest/doctest.h>

namespace portraits::layout {
namespace {

Size frame(double width, double height) { return {Length::mm(width), Length::mm(height)}; }

}  // namespace

TEST_CASE("a picture of the frame's proportions is not cropped") {
    const auto crop = focal_crop(3000, 2000, frame(54, 36), {0.9, 0.9});
    CHECK(crop.x == doctest::Approx(0));
    CHECK(crop.width == doctest::Approx(1));
    CHECK(crop.height == doctest::Approx(1));
}

TEST_CASE("a crop keeps the focal point in its middle where the edges allow") {
    const auto crop = focal_crop(4000, 1000, frame(135, 81), {0.5, 0.5});
    CHECK(crop.x + crop.width / 2 == doctest::Approx(0.5));
    const auto left = focal_crop(4000, 1000, frame(135, 81), {0.05, 0.5});
    CHECK(left.x == 0);
}

TEST_CASE("every crop has the frame's proportions, lies in the picture and holds the focal point") {
    for (unsigned width = 400; width <= 4000; width += 450) {
        for (unsigned height = 400; height <= 4000; height += 450) {
            for (double mm = 45; mm <= 81; mm += 4.5) {
                for (double focus = 0; focus <= 1; focus += 0.25) {
                    const Size size = frame(135, mm);
                    const auto crop = focal_crop(width, height, size, {focus, 1 - focus});
                    CHECK(crop.width * width / (crop.height * height) ==
                          doctest::Approx(size.width / size.height));
                    CHECK(crop.x >= 0);
                    CHECK(crop.y >= 0);
                    CHECK(crop.x + crop.width <= 1 + 1e-12);
                    CHECK(crop.y + crop.height <= 1 + 1e-12);
                    CHECK(crop.x <= focus);
                    CHECK(focus <= crop.x + crop.width + 1e-12);
                }
            }
        }
    }
}

}  // namespace portraits::layout
