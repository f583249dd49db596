#include "generator/write/ink_limit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "generator/write/jpeg_file.h"
#include "plate.h"
#include "sample.h"

namespace portraits::testing {

using write::Medium;
using write::Pixels;

TEST_CASE("the greatest mean cover is that of a square tried at every place") {
    Pixels inks{23, 17, 4, {}};
    std::uint32_t state = 3;
    for (std::size_t i = 0; i < 23 * 17 * 4; ++i) {
        state = state * 1664525U + 1013904223U;
        inks.samples.push_back(static_cast<std::uint8_t>(state >> 24U));
    }
    for (const std::size_t side : {1U, 2U, 5U, 16U, 17U}) {
        double greatest = 0;
        for (std::size_t y = 0; y + side <= 17; ++y) {
            for (std::size_t x = 0; x + side <= 23; ++x) {
                double sum = 0;
                for (std::size_t v = y; v < y + side; ++v) {
                    const auto* row = &inks.samples[(v * 23 + x) * 4];
                    sum += std::accumulate(row, row + side * 4, 0);
                }
                greatest = std::max(greatest, sum / 255 / static_cast<double>(side * side));
            }
        }
        CHECK(write::greatest_mean_cover(inks, side) == doctest::Approx(greatest));
    }
}

TEST_CASE("a picture and a colour with more ink than the press stands are told") {
    const auto diagnostics_of = [](int cover) {
        Pixels flat{160, 160, 4, std::vector<std::uint8_t>(160 * 160 * 4)};
        std::fill(flat.samples.begin(), flat.samples.end(),
                  static_cast<std::uint8_t>(255 - cover));  // inverted, as libjpeg marks it
        Plate plate{"a.jpg", write::encode_jpeg(flat, 95)};
        plate.job.palette.push_back({"mud", {0.9, 0.9, 0.9, 0.35}, {}});
        write::PdfWriter writer{plate.job, Medium::Print, {nullptr, sample_press()}};
        REQUIRE(writer.add(0, plate.page));
        REQUIRE(writer.finish({}));
        std::vector<std::string> messages;
        for (const Diagnostic& diagnostic : writer.diagnostics().sorted()) {
            if (diagnostic.rule == "ink-limit") {
                messages.push_back(diagnostic.message);
            }
        }
        return messages;
    };
    CHECK(diagnostics_of(180) ==
          std::vector<std::string>{"the colour mud holds 305 % of ink, and the press takes 300 %"});
    const auto both = diagnostics_of(204);
    REQUIRE(both.size() == 2);
    CHECK(both.back().find("holds 320 % of ink in a square of 15 mm") != std::string::npos);
}

}  // namespace portraits::testing
