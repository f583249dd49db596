#include "generator/layout/running_foot.h"

#include <utility>

namespace portraits::layout {
namespace {

class RunningFoot : public Block {
public:
    RunningFoot(const Scribe& scribe, std::string words, std::string folio)
        : scribe_{scribe}, words_{std::move(words)}, folio_{std::move(folio)} {}

    Placed place(Space space, const Tightness&) const override {
        const Style foot = scribe_.style("running foot");
        ink::Fragment ink;
        if (!words_.empty()) {
            draw(ink, scribe_.line(foot, words_), {Length{}, foot.baseline});
        }
        if (!folio_.empty()) {
            const Style folio = scribe_.style("folio");
            draw_right(ink, scribe_.line(folio, folio_), {space.width, folio.baseline});
        }
        return Placed::full_if_fits(space, {space.width, foot.leading}, std::move(ink));
    }

private:
    Scribe scribe_;
    std::string words_;
    std::string folio_;
};

}  // namespace

BlockPtr running_foot(const Scribe& scribe, std::string words, std::string folio) {
    return std::make_shared<RunningFoot>(scribe, std::move(words), std::move(folio));
}

}  // namespace portraits::layout
