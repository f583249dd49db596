#include "generator/write/glyph_operators.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "generator/write/clusters.h"
#include "generator/write/glyph_spans.h"
#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

/// Readers take a gap of a tenth of an em for the end of a word; from here on, less a margin, the text goes with the run.
constexpr double tracking_read_as_spaces = 80;

/// A run measured in thousandths of an em, the unit of widths and adjustments.
class Ruler {
public:
    explicit Ruler(Length size)
        : size_pt_{size.to_pt()}, per_raw_{1000 / static_cast<double>(size.to_raw())} {}

    [[nodiscard]] double from_raw(std::int64_t raw) const {
        return static_cast<double>(raw) * per_raw_;
    }
    [[nodiscard]] double from_thousandths_pt(std::int64_t value) const {
        return static_cast<double>(value) / size_pt_;
    }
    [[nodiscard]] std::int64_t to_thousandths_pt(double value) const {
        return std::llround(value * size_pt_);
    }

private:
    double size_pt_;
    double per_raw_;
};

/// The tracking that most glyphs of a run share, in thousandths of a point; 0 if there is none.
std::int64_t common_tracking(const ink::GlyphRun& run, const FontFace& font, const Ruler& ruler) {
    const auto excess_of = [&](const ink::Glyph& glyph) {
        return ruler.from_raw(glyph.advance) - font.width(glyph.id);
    };
    const auto natural =
        std::count_if(run.glyphs.begin(), run.glyphs.end(),
                      [&](const auto& glyph) { return std::abs(excess_of(glyph)) < 1; });
    if (2 * natural > std::ssize(run.glyphs)) {
        return 0;  // as nearly all runs: the middle one has none
    }
    std::vector<double> excess(run.glyphs.size());
    std::transform(run.glyphs.begin(), run.glyphs.end(), excess.begin(), excess_of);
    const auto middle = excess.begin() + static_cast<std::ptrdiff_t>(excess.size() / 2);
    std::nth_element(excess.begin(), middle, excess.end());
    const double median = *middle;
    const auto alike = std::count_if(excess.begin(), excess.end(),
                                     [&](double e) { return std::abs(e - median) < 1; });
    const bool common = std::abs(median) >= 1 && 2 * alike > std::ssize(excess);
    return common ? ruler.to_thousandths_pt(median) : 0;
}

/// Writes TJ operators and keeps count of where the viewer's pen stands.
class Shower {
public:
    Shower(ContentStream& out, const FontFace& font, const Ruler& ruler, GlyphState& state)
        : out_{out}, font_{font}, ruler_{ruler}, state_{state} {}

    void set_tracking(std::int64_t thousandths_pt) {
        if (state_.tracking != thousandths_pt) {
            out_.thousandths(thousandths_pt).op("Tc");
            state_.tracking = thousandths_pt;
        }
    }

    void show(const ink::Glyph& glyph, double target) {
        set_rise(-hundredths(Length::raw(glyph.y_offset)));
        // Whole thousandths: what is rounded off stays in the pen and is made good by the next glyphs.
        const auto adjustment = std::llround(pen_ - target);
        if (adjustment != 0) {
            leave_string();
            enter_array();
            out_.integer(adjustment);
            pen_ -= static_cast<double>(adjustment);
        }
        enter_string();
        out_.code(glyph.id);
        pen_ += font_.width(glyph.id) + ruler_.from_thousandths_pt(state_.tracking);
    }

    void finish() {
        leave_string();
        if (in_array_) {
            out_.op("]TJ");
            in_array_ = false;
        }
    }

private:
    void set_rise(std::int64_t rise) {
        if (state_.rise != rise) {
            finish();
            out_.coordinate(rise).op("Ts");
            state_.rise = rise;
        }
    }
    void enter_array() {
        if (!in_array_) {
            out_.raw('[');
            in_array_ = true;
        }
    }
    void enter_string() {
        enter_array();
        if (!in_string_) {
            out_.raw('(');
            in_string_ = true;
        }
    }
    void leave_string() {
        if (in_string_) {
            out_.raw(')');
            in_string_ = false;
        }
    }

    ContentStream& out_;
    const FontFace& font_;
    const Ruler& ruler_;
    GlyphState& state_;
    double pen_ = 0;
    bool in_array_ = false;
    bool in_string_ = false;
};

/// A glyph that the font tells nothing of, as the parts of a syllable, stands for its cluster: ActualText goes with it, but a
/// font's map must have it too.
void note_text_of_mute_glyphs(const ink::GlyphRun& run, const FontFace& font, FontUse& use) {
    for (ClusterWalk walk{run}; !walk.at_end();) {
        const Cluster cluster = walk.next();
        for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
            const std::uint16_t glyph = run.glyphs[i].id;
            if (font.text(glyph).empty() && !cluster.text(run).empty()) {
                use.say(glyph, cluster.text(run));
            }
        }
    }
}

void note_use(const ink::GlyphRun& run, const FontFace& font, FontUse& use) {
    bool is_mute = false;
    for (const ink::Glyph& glyph : run.glyphs) {
        use.glyphs.insert(glyph.id);
        is_mute = is_mute || font.text(glyph.id).empty();
    }
    if (is_mute) {
        note_text_of_mute_glyphs(run, font, use);
    }
}

/// Shows the glyphs of a span, each at its place, whatever the order. `pen` is where the first stands, and moves past the last.
void show_span(Shower& shower, const ink::GlyphRun& run, const GlyphSpan& span, const Ruler& ruler,
               std::int64_t& pen) {
    const auto place = [&](const ink::Glyph& glyph, std::int64_t at) {
        shower.show(glyph, ruler.from_raw(at + glyph.x_offset));
    };
    place(run.glyphs[span.first], pen);  // what stands before it does not move the pen
    for (std::size_t i = span.begin; i < span.end; ++i) {
        if (i != span.first) {
            place(run.glyphs[i], pen);
        }
        pen += run.glyphs[i].advance;
    }
    shower.finish();
}

}  // namespace

void show_glyphs(ContentStream& out, const ink::GlyphRun& run, const FontFace& font,
                 GlyphState& state, FontUse& use) {
    note_use(run, font, use);
    const Ruler ruler{run.size};
    Shower shower{out, font, ruler, state};
    std::int64_t tracking = 0;
    if (run.glyphs.size() > 1) {
        tracking = common_tracking(run, font, ruler);
        shower.set_tracking(tracking);
    }
    const bool far_apart = ruler.from_thousandths_pt(tracking) >= tracking_read_as_spaces;
    std::int64_t pen = 0;
    for (const GlyphSpan& span : divide_by_text(run, font, far_apart)) {
        if (!span.actual_text.empty()) {
            out.raw("/Span<</ActualText").raw(utf16_hex_string(span.actual_text)).op(">>BDC");
        }
        show_span(shower, run, span, ruler, pen);
        if (!span.actual_text.empty()) {
            out.op("EMC");
        }
    }
}

}  // namespace portraits::write
