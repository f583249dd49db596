// Draws ink by cairo, on a path of its own that shares nothing with the PDF but the ink: the two are compared in tests.

#include "generator/write/proof.h"

#include <array>
#include <cmath>
#include <exception>
#include <map>
#include <numbers>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "generator/write/cairo_handles.h"
#include "generator/write/overlay.h"
#include "generator/write/proof_fonts.h"
#include "generator/write/proof_pictures.h"

namespace portraits::write {
namespace {

class Painter {
public:
    Painter(const ink::Job& job, ProofFonts& fonts, ProofPictures& pictures,
            const ProofImage& image, double scale)
        : job_{job},
          fonts_{fonts},
          pictures_{pictures},
          scale_{scale},
          context_{cairo_create(image.surface().handle.get())} {
        cairo_scale(context(), scale, scale);
        const std::unique_ptr<cairo_font_options_t, CairoDeleter> options{
            cairo_font_options_create()};
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(context(), options.get());
    }

    void operator()(const ink::GlyphRun& run);
    void operator()(const ink::Path& path);
    void operator()(const ink::Picture& picture);
    void operator()(const ink::Link& /*link*/) const {}

    void draw_all(const ink::Fragment& fragment) {
        for (const ink::Item& item : fragment.items) {
            std::visit(*this, item.shape);
        }
    }
    /// From here on all ink is of this colour.
    void use_only(const std::array<double, 3>& colour) { only_ = colour; }
    [[nodiscard]] cairo_t* canvas() const { return context(); }

private:
    [[nodiscard]] cairo_t* context() const { return context_.get(); }
    void set_colour(ink::SwatchId colour);
    void trace(const ink::Path& path);

    const ink::Job& job_;
    ProofFonts& fonts_;
    ProofPictures& pictures_;
    double scale_;
    ContextHandle context_;
    std::optional<std::array<double, 3>> only_;
};

void Painter::set_colour(ink::SwatchId colour) {
    if (only_) {
        cairo_set_source_rgb(context(), (*only_)[0], (*only_)[1], (*only_)[2]);
        return;
    }
    const auto& srgb = ink::swatch(job_.palette, colour).srgb;
    cairo_set_source_rgb(context(), srgb[0] / 255.0, srgb[1] / 255.0, srgb[2] / 255.0);
}

void Painter::operator()(const ink::GlyphRun& run) {
    cairo_save(context());
    cairo_translate(context(), run.origin.x.to_pt(), run.origin.y.to_pt());
    cairo_rotate(context(), run.rotation * std::numbers::pi / 180);
    cairo_set_font_face(context(), fonts_.face(run.font));
    cairo_set_font_size(context(), run.size.to_pt());
    set_colour(run.colour);
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(run.glyphs.size());
    std::int64_t pen = 0;
    for (const ink::Glyph& glyph : run.glyphs) {
        glyphs.push_back({glyph.id, Length::raw(pen + glyph.x_offset).to_pt(),
                          Length::raw(glyph.y_offset).to_pt()});
        pen += glyph.advance;
    }
    // Outlines rather than cairo's glyph images, which stand on whole pixels.
    cairo_glyph_path(context(), glyphs.data(), static_cast<int>(glyphs.size()));
    cairo_fill(context());
    cairo_restore(context());
}

void Painter::trace(const ink::Path& path) {
    const Point* next = path.points.data();
    const auto take = [&] {
        const Point p = *next++;
        return std::pair{p.x.to_pt(), p.y.to_pt()};
    };
    cairo_new_path(context());
    for (const ink::Verb verb : path.verbs) {
        if (verb == ink::Verb::Close) {
            cairo_close_path(context());
            continue;
        }
        const auto [x1, y1] = take();
        if (verb == ink::Verb::Move) {
            cairo_move_to(context(), x1, y1);
        } else if (verb == ink::Verb::Line) {
            cairo_line_to(context(), x1, y1);
        } else {
            const auto [x2, y2] = take();
            const auto [x3, y3] = take();
            cairo_curve_to(context(), x1, y1, x2, y2, x3, y3);
        }
    }
}

void Painter::operator()(const ink::Path& path) {
    trace(path);
    cairo_set_fill_rule(context(),
                        path.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    if (path.fill) {
        set_colour(*path.fill);
        cairo_fill_preserve(context());
    }
    if (path.stroke) {
        set_colour(path.stroke->colour);
        cairo_set_line_width(context(), path.stroke->width.to_pt());
        cairo_set_line_cap(context(), path.stroke->cap == ink::Cap::Round ? CAIRO_LINE_CAP_ROUND
                                                                          : CAIRO_LINE_CAP_BUTT);
        cairo_stroke_preserve(context());
    }
    cairo_new_path(context());
}

void Painter::operator()(const ink::Picture& picture) {
    const auto& frame = picture.frame;
    const double width = frame.size.width.to_pt() / picture.crop.width;
    const double height = frame.size.height.to_pt() / picture.crop.height;
    const ProofPicture& source = pictures_.get(picture.picture, width * scale_);
    cairo_save(context());
    cairo_rectangle(context(), frame.left().to_pt(), frame.top().to_pt(), frame.size.width.to_pt(),
                    frame.size.height.to_pt());
    cairo_clip(context());
    cairo_translate(context(), frame.left().to_pt() - picture.crop.x * width,
                    frame.top().to_pt() - picture.crop.y * height);
    cairo_scale(context(), width, height);
    source.paint(context());
    cairo_restore(context());
}

}  // namespace

class Proofer::Impl {
public:
    Impl(const ink::Job& job, std::shared_ptr<const OutputCondition> condition)
        : job_{job}, fonts_{job.fonts}, pictures_{job, std::move(condition)} {}

    ProofImage draw(const ink::Page& page, double dpi, const std::optional<Grid>& grid) {
        const double scale = dpi / 72;
        const auto pixels = [&](Length length) {
            return std::max(1, static_cast<int>(std::lround(length.to_pt() * scale)));
        };
        ProofImage image{pixels(page.trim.width), pixels(page.trim.height)};
        Painter painter{job_, fonts_, pictures_, image, scale};
        painter.draw_all(page.content);
        if (grid) {
            draw_overlay(painter.canvas(), page, *grid);
        }
        // What does not fit is shown with or without the grid: to see it is what a proof is for.
        draw_overset_frames(painter.canvas(), page);
        painter.use_only(alarm);
        painter.draw_all(page.surplus);
        return image;
    }

private:
    const ink::Job& job_;
    ProofFonts fonts_;
    ProofPictures pictures_;
};

Proofer::Proofer(const ink::Job& job, std::shared_ptr<const OutputCondition> condition)
    : impl_{std::make_unique<Impl>(job, std::move(condition))} {}

Proofer::~Proofer() = default;

Result<ProofImage> Proofer::draw(const ink::Page& page, double dpi,
                                 const std::optional<Grid>& grid) const {
    try {
        return impl_->draw(page, dpi, grid);
    } catch (const std::exception& error) {
        return Diagnostic{
            Level::Error, {}, "cannot draw " + page.name + ": " + error.what(), {}, {}};
    }
}

}  // namespace portraits::write
