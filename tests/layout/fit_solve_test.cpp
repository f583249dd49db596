#include "generator/layout/fit_solve.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "generator/layout/stack.h"
#include "tests/layout/mock_block.h"

namespace portraits::layout {
namespace {

/// A block whose height and badness hang on levers as a table says: the sum of a random height for each lever's value.
class Table : public Block {
public:
    Table(std::vector<Scale> scales, std::mt19937& random) : scales_{std::move(scales)} {
        for (const Scale& scale : scales_) {
            double height = 20 + static_cast<double>(random() % 40);
            for (std::size_t i = 0; i < scale.values.size(); ++i) {
                heights_.push_back(height);
                // Tightening never adds height.
                height -= static_cast<double>(random() % 12);
                badness_.push_back(static_cast<double>(random() % 3));
            }
        }
    }

    Placed place(Space space, const Tightness& tightness) const override {
        double height = 0;
        double badness = 0;
        std::size_t row = 0;
        for (const Scale& scale : scales_) {
            const double value = tightness.value(scale.lever, scale.values.front());
            height += heights_[row + scale.index_of(value)];
            badness += badness_[row + scale.index_of(value)];
            row += scale.values.size();
        }
        return Placed::full_if_fits(space, {space.width, Length::mm(height)}, {}, badness);
    }

private:
    std::vector<Scale> scales_;
    std::vector<double> heights_, badness_;
};

design::Ladder random_ladder(std::mt19937& random) {
    design::Ladder ladder{"main", {}};
    const std::size_t levers = 1 + random() % 4;
    for (std::size_t i = 0; i < levers; ++i) {
        design::Step step;
        step.lever = std::string{"lever "} + static_cast<char>('a' + i);
        for (std::size_t v = 0; v < 2 + random() % 3; ++v) {
            step.values.push_back(static_cast<double>(v));
        }
        step.cost = static_cast<double>(1 + random() % 6);
        if (i > 0 && random() % 3 == 0) {
            step.restart = {"lever a"};
        }
        ladder.steps.push_back(step);
    }
    return ladder;
}

/// The obvious way: place every state of the ladder, then every state that is looser than the best of them.
class Exhaustive {
public:
    Exhaustive(const FilledFrame& frame, const design::Ladder& ladder) : frame_{&frame} {
        try_all(candidates(ladder, {}, {}));
        if (least_ < std::numeric_limits<double>::infinity()) {
            try_all(looser(ladder, {}, best_.tightness));
        }
    }

    [[nodiscard]] double least() const { return least_; }

private:
    void try_all(const std::vector<Candidate>& all) {
        for (const Candidate& candidate : all) {
            const Placed placed = place_in(*frame_, candidate.tightness);
            const double total = candidate.cost + badness_in(*frame_, placed);
            if (placed.verdict != Verdict::Refused && total < least_) {
                least_ = total;
                best_ = candidate;
            }
        }
    }

    const FilledFrame* frame_;
    Candidate best_;
    double least_ = std::numeric_limits<double>::infinity();
};

design::FrameSpec frame_of(double height) {
    design::FrameSpec spec;
    spec.name = "main";
    spec.box = Rect::mm(0, 0, 100, height);
    return spec;
}

}  // namespace

TEST_CASE("the search finds as little badness as placing every state of the ladder") {
    std::mt19937 random{5};
    std::size_t refused = 0;
    std::size_t spared = 0;
    for (int round = 0; round < 3000; ++round) {
        const design::Ladder ladder = random_ladder(random);
        const auto block = std::make_shared<Table>(scales_of(ladder, {}), random);
        const design::FrameSpec spec = frame_of(30 + static_cast<double>(random() % 120));
        const FilledFrame frame{&spec, block, nullptr};
        const double least = Exhaustive{frame, ladder}.least();
        const Solution found = solve(frame, ladder, {}, {});
        if (found.placed.verdict == Verdict::Refused) {
            CHECK(least == std::numeric_limits<double>::infinity());
            ++refused;
            continue;
        }
        CHECK(found.candidate.cost + badness_in(frame, found.placed) == doctest::Approx(least));
        spared += found.candidates - found.trials;
    }
    CHECK(refused > 100);
    CHECK(refused < 2900);
    CHECK(spared > 1000);
}

TEST_CASE("a lever that has gained too much is taken back as far as the page allows") {
    design::Ladder ladder{"main", {}};
    design::Step picture, size;
    picture.lever = "picture height";
    picture.values = {80, 70, 60, 50};
    size.lever = "size";
    size.values = {40, 20};
    size.cost = 10;
    ladder.steps = {picture, size};
    const design::FrameSpec spec = frame_of(85);
    const BlockPtr block = stack({test::elastic("picture height", 80), test::elastic("size", 40)});
    const Solution found = solve({&spec, block, nullptr}, ladder, {}, {});
    CHECK(found.candidate.tightness.value("size", 40) == 20);
    CHECK(found.candidate.tightness.value("picture height", 80) == 60);
}

TEST_CASE("a lever that no block looks at stays where it is") {
    design::Ladder ladder{"name", {}};
    design::Step other, own;
    other.lever = "other";
    other.values = {3, 2, 1};
    own.lever = "own";
    own.values = {50, 30};
    ladder.steps = {other, own};
    const design::FrameSpec spec = frame_of(40);
    const Solution found = solve({&spec, test::elastic("own", 50), nullptr}, ladder, {}, {});
    CHECK(found.candidate.tightness.moved() ==
          std::vector<std::pair<std::string, double>>{{"own", 30}});
    CHECK(found.trials == 3);
}

TEST_CASE("a second page takes what the first leaves over, but no more than it holds") {
    /// Divides into what fits and a rest.
    class Divided : public Block {
    public:
        explicit Divided(double height) : height_{height} {}
        Placed place(Space space, const Tightness&) const override {
            const Length height = Length::mm(height_);
            Placed placed = Placed::full({space.width, std::min(height, space.height)}, {});
            if (height > space.height) {
                placed.verdict = Verdict::Partial;
                placed.rest = std::make_shared<Divided>(height_ - space.height.to_mm());
            }
            return placed;
        }

    private:
        double height_;
    };
    const design::FrameSpec first = frame_of(100);
    const design::FrameSpec second = frame_of(60);
    const auto placed = [&](double height) {
        return place_in({&first, std::make_shared<Divided>(height), &second}, {});
    };
    CHECK(placed(90).verdict == Verdict::Full);
    CHECK(placed(150).verdict == Verdict::Partial);
    CHECK(placed(170).verdict == Verdict::Refused);
    CHECK(placed(170).surplus.to_mm() == doctest::Approx(10));
}

}  // namespace portraits::layout
