#include "generator/layout/contents_foot.h"

#include <utility>

namespace portraits::layout {
namespace {

const Length dot_radius = Length::mm(0.92);
const Length dot_to_words = Length::mm(3.4);

class ContentsFoot : public Block {
public:
    ContentsFoot(const Scribe& scribe, std::string map_note, std::string award, std::string folio,
                 Length award_left)
        : scribe_{scribe},
          map_note_{std::move(map_note)},
          award_{std::move(award)},
          folio_{std::move(folio)},
          award_left_{award_left} {}

    Placed place(Space space, const Tightness&) const override {
        const Style note = scribe_.style("running foot");
        ink::Fragment ink;
        const ink::NodeId paragraph = ink.add(ink::Role::P);
        draw(ink, scribe_.line(note, map_note_, paragraph), {Length{}, note.baseline}, paragraph);
        if (!award_.empty()) {
            const Point centre{award_left_ + dot_radius, note.baseline - note.type.size * 0.27};
            ink.draw(ink::Path::disc(centre, dot_radius, scribe_.book().swatch("k100")));
            draw(ink, scribe_.line(note, award_, paragraph),
                 {award_left_ + dot_to_words, note.baseline}, paragraph);
        }
        const Style folio = scribe_.style("folio");
        draw_right(ink, scribe_.line(folio, folio_), {space.width, folio.baseline});
        return Placed::full_if_fits(space, {space.width, note.leading}, std::move(ink));
    }

private:
    Scribe scribe_;
    std::string map_note_;
    std::string award_;
    std::string folio_;
    Length award_left_;
};

}  // namespace

BlockPtr contents_foot(const Scribe& scribe, std::string map_note, std::string award,
                       std::string folio, Length award_left) {
    return std::make_shared<ContentsFoot>(scribe, std::move(map_note), std::move(award),
                                          std::move(folio), award_left);
}

}  // namespace portraits::layout
