#include "generator/cli/release_proofs.h"

#include <utility>

#include "generator/base/parallel.h"
#include "generator/cli/proof_name.h"
#include "generator/write/jpeg_file.h"

namespace portraits::cli {
namespace {

/// Pages that wait for the others of their batch, for each thread.
constexpr std::size_t batch_of_a_thread = 4;
/// Pixels: a card of the gallery is 240 to 480 wide, and many screens have two for each.
constexpr double thumbnail_width = 480;
/// Text at this size shows no blocks from here on.
constexpr int thumbnail_quality = 82;

std::string to_jpeg(const write::ProofImage& image) {
    write::Pixels pixels{
        static_cast<std::size_t>(image.width()), static_cast<std::size_t>(image.height()), 3, {}};
    pixels.samples.reserve(pixels.width * pixels.height * pixels.channels);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixel(x, y);
            pixels.samples.insert(pixels.samples.end(), pixel.begin(), pixel.end());
        }
    }
    return write::encode_jpeg(pixels, thumbnail_quality);
}

}  // namespace

ReleaseProofs::ReleaseProofs(Session& session, const publish::StagedFolder& folder,
                             const std::shared_ptr<const write::OutputCondition>& condition)
    : session_{session}, folder_{folder} {
    for (unsigned i = 0; i < session.options().jobs; ++i) {
        proofers_.push_back(std::make_unique<write::Proofer>(session.job(), condition));
    }
}

void ReleaseProofs::add(std::size_t place, ink::Page page, std::string thumbnail) {
    if (places_.contains(place)) {  // the former page must not be drawn after it
        finish();
        places_.clear();
    }
    places_.insert(place);
    waiting_.push_back({place, std::move(page), std::move(thumbnail), {}});
    if (waiting_.size() >= proofers_.size() * batch_of_a_thread) {
        finish();
    }
}

void ReleaseProofs::finish() {
    const Timings::Phase phase{session_.timings(), "proofs"};
    const std::size_t threads = proofers_.size();
    parallel_for(threads, static_cast<unsigned>(threads), [&](std::size_t thread) {
        for (std::size_t i = thread; i < waiting_.size(); i += threads) {
            waiting_[i].drawn = draw(*proofers_[thread], waiting_[i]);
        }
    });
    for (const Waiting& page : waiting_) {
        if (!page.drawn) {
            session_.fail(page.drawn.error());
        }
    }
    waiting_.clear();
}

Result<void> ReleaseProofs::draw(const write::Proofer& proofer, const Waiting& waiting) const {
    const auto proof = proofer.draw(waiting.page, session_.options().dpi);
    if (!proof) {
        return proof.error();
    }
    const std::string name = "proofs/" + proof_name(waiting.place, waiting.page);
    const Result<void> written = folder_.write(name, proof.value().to_png());
    if (!written || waiting.thumbnail.empty()) {
        return written;
    }
    const double dpi = 72 * thumbnail_width / waiting.page.trim.width.to_pt();
    const auto small = proofer.draw(waiting.page, dpi);
    return small ? folder_.write(waiting.thumbnail, to_jpeg(small.value()))
                 : Result<void>{small.error()};
}

}  // namespace portraits::cli
