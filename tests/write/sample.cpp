#include "sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <hb.h>

#include <cmath>
#include <map>
#include <memory>

namespace portraits::testing {
namespace {

struct Free {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

std::unique_ptr<hb_font_t, Free> open(const ink::FontFile& file) {
    const std::unique_ptr<hb_blob_t, Free> blob{hb_blob_create_from_file(file.path.c_str())};
    const std::unique_ptr<hb_face_t, Free> face{hb_face_create(blob.get(), file.index)};
    return std::unique_ptr<hb_font_t, Free>{hb_font_create(face.get())};
}

ink::FontFile font(const std::string& name, std::string_view file, unsigned index = 0) {
    return {name, fmt::format("/usr/share/fonts/{}", file), index, nullptr};
}

ink::FontFile noto(const std::string& name) {
    return font(name, fmt::format("truetype/noto/{}.ttf", name));
}

}  // namespace

ink::Job sample_job() {
    ink::Job job;
    job.title = "Portraits — città";
    job.subject = "Learning cities";
    job.author = "The network";
    job.lang = std::string{"en"};
    job.created = "2016-11-15T00:00:00Z";
    job.palette = {{"k100", {0, 0, 0, 1}, {27, 26, 26}},
                   {"k50", {0, 0, 0, 0.5}, {151, 152, 153}},
                   {"strait", {1, 0.62, 0, 0.32}, {17, 82, 136}},
                   {"white", {0, 0, 0, 0}, {255, 255, 255}}};
    job.fonts = {noto("NotoSerif-Light"),
                 noto("NotoSerifDisplay-Light"),
                 font("Vollkorn-Regular", "truetype/vollkorn/Vollkorn-Regular.ttf"),
                 font("Inter-Regular", "opentype/inter/Inter-Regular.otf"),
                 noto("NotoNaskhArabic-Regular"),
                 noto("NotoSerifHebrew-Regular"),
                 font("NotoSerifCJKsc-Light", "opentype/noto/NotoSerifCJK-Light.ttc", 2),
                 font("NotoSerifCJKkr-Light", "opentype/noto/NotoSerifCJK-Light.ttc", 1),
                 noto("NotoSerifEthiopic-Regular")};
    return job;
}

std::shared_ptr<const write::OutputCondition> sample_press() {
    auto opened =
        write::open_condition({"FOGRA39", "http://www.color.org", "offset on coated paper", 3,
                               "/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc", nullptr});
    REQUIRE_MESSAGE(opened, opened.error().message);
    return std::make_shared<const write::OutputCondition>(std::move(opened).value());
}

ink::Page a4_page() {
    ink::Page page;
    page.trim = {Length::mm(210), Length::mm(297)};
    page.bleed = Length::mm(3);
    page.label = std::string{"1"};
    page.name = "sample";
    return page;
}

ink::GlyphRun set_text(const ink::Job& job, Face face, double size, std::string_view text, double x,
                       double y, Colour colour, std::string_view feature) {
    const auto opened = open(job.fonts[static_cast<std::size_t>(face)]);
    const int scale = static_cast<int>(Length::pt(size).to_raw());
    hb_font_set_scale(opened.get(), scale, scale);
    const std::unique_ptr<hb_buffer_t, Free> buffer{hb_buffer_create()};
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_feature_t on{};
    hb_feature_from_string(feature.data(), static_cast<int>(feature.size()), &on);
    hb_shape(opened.get(), buffer.get(), &on, feature.empty() ? 0 : 1);

    ink::GlyphRun run;
    run.font = id(face);
    run.size = Length::pt(size);
    run.colour = id(colour);
    run.origin = {Length::mm(x), Length::mm(y)};
    run.text = text;
    run.right_to_left = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer.get()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint), places[i].x_advance,
                              places[i].x_offset, -places[i].y_offset, infos[i].cluster});
    }
    return run;
}

ink::GlyphRun tracked(ink::GlyphRun run, double em) {
    const auto space = static_cast<std::int32_t>((run.size * em).to_raw());
    for (ink::Glyph& glyph : run.glyphs) {
        glyph.advance += space;
    }
    return run;
}

std::string write_pdf(const ink::Job& job, write::Medium medium,
                      const std::vector<ink::Page>& pages,
                      const std::vector<ink::OutlineEntry>& outline) {
    write::PdfWriter writer{job, medium, {nullptr, sample_press()}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto added = writer.add(i, pages[i]);
        REQUIRE_MESSAGE(added, added.error().message);
    }
    auto bytes = writer.finish(outline);
    REQUIRE_MESSAGE(bytes, bytes.error().message);
    return std::move(bytes).value();
}

}  // namespace portraits::testing
