#include "generator/write/marks.h"

#include <algorithm>
#include <array>
#include <set>

#include "generator/write/content_stream.h"
#include "generator/write/glyph_operators.h"
#include "generator/write/path_operators.h"
#include "generator/write/slug_line.h"

namespace portraits::write {
namespace {

const Length start = Length::mm(0.5);  ///< of marks, from the bleed: they may not be cut into
const Length crop_end = Length::mm(6);
const Length bleed_end = Length::mm(3);
const Length register_middle = Length::mm(4.5);
const Length register_radius = Length::mm(1.2);
const Length register_arm = Length::mm(2.4);
const Length patch = Length::mm(4);
const Length patch_top = Length::mm(6.5);  ///< from the bleed up
const Length bar_left = Length::mm(10);    ///< from the trim's corner, clear of its marks
const Length slug_left = Length::mm(10);
const Length slug_down = Length::mm(5);
constexpr double slug_size = 6.5;

/// What a press sees of each ink: solids, mid-tones, the grey balance of ISO 12647-2, overprints of two and of three.
using Cover = std::array<double, 4>;
constexpr std::array<Cover, 12> patches{{{1, 0, 0, 0},
                                         {0, 1, 0, 0},
                                         {0, 0, 1, 0},
                                         {0, 0, 0, 1},
                                         {.4, 0, 0, 0},
                                         {0, .4, 0, 0},
                                         {0, 0, .4, 0},
                                         {0, 0, 0, .4},
                                         {.5, .4, .4, 0},
                                         {1, 1, 0, 0},
                                         {1, 0, 1, 0},
                                         {0, 1, 1, 0}}};

class MarkPainter {
public:
    explicit MarkPainter(const Sheet& sheet) : sheet_{sheet}, frame_{{}, sheet.size.height} {}

    void crop_marks();
    void fold_marks();
    void register_marks();
    void colour_bar();
    void slug(const ink::GlyphRun& run, const FontFace& face, FontUse& use);
    [[nodiscard]] const std::string& text() const { return out_.text(); }

private:
    /// Marks above and below at x, and left and right at y, from the bleed outwards.
    void upright(Length x, Length end);
    void level(Length y, Length end);
    void line(Point from, Point to);
    void register_mark(Point middle);

    const Sheet& sheet_;
    PageFrame frame_;
    ContentStream out_;
};

void MarkPainter::line(Point from, Point to) {
    out_.point(frame_.x(from.x), frame_.y(from.y)).op("m");
    out_.point(frame_.x(to.x), frame_.y(to.y)).op("l");
    out_.op("S");
}

void MarkPainter::upright(Length x, Length end) {
    const Rect& bleed = sheet_.bleed;
    line({x, bleed.top() - end}, {x, bleed.top() - start});
    line({x, bleed.bottom() + start}, {x, bleed.bottom() + end});
}

void MarkPainter::level(Length y, Length end) {
    const Rect& bleed = sheet_.bleed;
    line({bleed.left() - end, y}, {bleed.left() - start, y});
    line({bleed.right() + start, y}, {bleed.right() + end, y});
}

/// Long ones where the knife goes, short ones where the bleed ends.
void MarkPainter::crop_marks() {
    out_.op("/All CS 1 SCN .25 w");
    std::set<Length> cuts{sheet_.trim.left(), sheet_.trim.right()};
    if (sheet_.folds.empty()) {
        for (const PlacedPage& page : sheet_.pages) {
            cuts.insert({page.trim.left(), page.trim.right()});
        }
    }
    for (const Length x : cuts) {
        upright(x, crop_end);
    }
    for (const Length y : {sheet_.trim.top(), sheet_.trim.bottom()}) {
        level(y, crop_end);
    }
    for (const Length x : {sheet_.bleed.left(), sheet_.bleed.right()}) {
        upright(x, bleed_end);
    }
    for (const Length y : {sheet_.bleed.top(), sheet_.bleed.bottom()}) {
        level(y, bleed_end);
    }
}

void MarkPainter::fold_marks() {
    if (sheet_.folds.empty()) {
        return;
    }
    out_.op("[2 1] 0 d");
    for (const Length fold : sheet_.folds) {
        upright(fold, crop_end);
    }
    out_.op("[] 0 d");
}

void MarkPainter::register_marks() {
    const Rect& bleed = sheet_.bleed;
    // Aside of the middle, where a fold may be.
    const Length x = bleed.left() + bleed.size.width * 0.55;
    const Length y = bleed.top() + bleed.size.height / 2;
    register_mark({x, bleed.top() - register_middle});
    register_mark({x, bleed.bottom() + register_middle});
    register_mark({bleed.left() - register_middle, y});
    register_mark({bleed.right() + register_middle, y});
}

void MarkPainter::register_mark(Point middle) {
    write_outline(out_, ink::Path{}.add_circle(middle, register_radius), frame_);
    out_.op("S");
    line({middle.x - register_arm, middle.y}, {middle.x + register_arm, middle.y});
    line({middle.x, middle.y - register_arm}, {middle.x, middle.y + register_arm});
}

void MarkPainter::colour_bar() {
    Rect square{{sheet_.trim.left() + bar_left, sheet_.bleed.top() - patch_top}, {patch, patch}};
    for (const Cover& cover : patches) {
        for (const double part : cover) {
            out_.number(part);
        }
        out_.op("k");
        write_rectangle(out_, square, frame_);
        out_.op("f");
        square = square.moved({patch, {}});
    }
}

void MarkPainter::slug(const ink::GlyphRun& run, const FontFace& face, FontUse& use) {
    out_.op("BT /All cs 1 scn");
    out_.resource("F", static_cast<std::int64_t>(run.font)).number(run.size.to_pt()).op("Tf");
    out_.point(frame_.x(run.origin.x), frame_.y(run.origin.y)).op("Td");
    GlyphState state;
    show_glyphs(out_, run, face, state, use);
    out_.op("ET");
}

}  // namespace

EncodedMarks draw_marks(const Sheet& sheet, std::string_view line, const ink::Job& job,
                        FontStore& fonts) {
    MarkPainter painter{sheet};
    painter.crop_marks();
    painter.fold_marks();
    painter.register_marks();
    painter.colour_bar();
    EncodedMarks marks;
    if (auto run = set_slug_line(line, Length::pt(slug_size), job, fonts)) {
        run->origin = {sheet.trim.left() + slug_left, sheet.bleed.bottom() + slug_down};
        marks.font = run->font;
        painter.slug(*run, fonts.face(run->font), marks.use);
    }
    marks.content = painter.text();
    return marks;
}

}  // namespace portraits::write
