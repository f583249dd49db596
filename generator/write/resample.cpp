#include "generator/write/resample.h"

#include <algorithm>
#include <cmath>

namespace portraits::write {
namespace {

/// Cubic convolution with a = −1/2 (Keys, 1981).
double catmull_rom(double x) {
    const double t = std::abs(x);
    if (t < 1) {
        return (1.5 * t - 2.5) * t * t + 1;
    }
    return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}

/// The source pixels that make one pixel of the result, with weights that sum to one.
struct Taps {
    std::size_t first = 0;
    std::vector<float> weights;
};

std::vector<Taps> taps_for(std::size_t from, std::size_t to) {
    const double step = static_cast<double>(from) / static_cast<double>(to);
    const double radius = 2 * std::max(step, 1.0);
    std::vector<Taps> all(to);
    for (std::size_t i = 0; i < to; ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * step - 0.5;
        const auto first = static_cast<std::size_t>(std::max(0.0, std::ceil(centre - radius)));
        const auto last = static_cast<std::size_t>(
            std::min(static_cast<double>(from - 1), std::floor(centre + radius)));
        double sum = 0;
        for (std::size_t k = first; k <= last; ++k) {
            sum += catmull_rom((static_cast<double>(k) - centre) / std::max(step, 1.0));
        }
        all[i].first = first;
        for (std::size_t k = first; k <= last; ++k) {
            const double weight =
                catmull_rom((static_cast<double>(k) - centre) / std::max(step, 1.0));
            all[i].weights.push_back(static_cast<float>(weight / sum));
        }
    }
    return all;
}

std::vector<float> narrowed(const Pixels& source, std::size_t width) {
    const std::vector<Taps> taps = taps_for(source.width, width);
    const std::size_t channels = source.channels;
    std::vector<float> out(source.height * width * channels);
    float* to = out.data();
    for (std::size_t y = 0; y < source.height; ++y) {
        const std::uint8_t* row = source.samples.data() + y * source.width * channels;
        for (const Taps& tap : taps) {
            const std::uint8_t* from = row + tap.first * channels;
            for (const float weight : tap.weights) {
                for (std::size_t c = 0; c < channels; ++c) {
                    to[c] += weight * static_cast<float>(*from++);
                }
            }
            to += channels;
        }
    }
    return out;
}

}  // namespace

Pixels resample(const Pixels& source, std::size_t width, std::size_t height) {
    const std::vector<float> narrow = narrowed(source, width);
    const std::size_t row = width * source.channels;
    Pixels out{width, height, source.channels, std::vector<std::uint8_t>(row * height)};
    std::vector<float> sums(row);
    std::size_t y = 0;
    for (const Taps& tap : taps_for(source.height, height)) {
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (std::size_t k = 0; k < tap.weights.size(); ++k) {
            const float* from = narrow.data() + (tap.first + k) * row;
            for (std::size_t i = 0; i < row; ++i) {
                sums[i] += tap.weights[k] * from[i];
            }
        }
        std::transform(
            sums.begin(), sums.end(), out.samples.begin() + static_cast<std::ptrdiff_t>(y * row),
            [](float s) { return static_cast<std::uint8_t>(std::clamp(s + 0.5F, 0.0F, 255.0F)); });
        ++y;
    }
    return out;
}

}  // namespace portraits::write
